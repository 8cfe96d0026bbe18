import type { CSSProperties, ReactNode } from 'react';
import { papersZh as t } from '../../copy/papers';
import type { Signs } from './get-paper';
import { qrSource } from './paper';

export type SignWords = {
  of: Signs;
  text: string;
  no: string;
  phone: string;
  photo?: string;
  person?: Signs['people'][number];
  place: Signs['places'][number];
};
type Ask = 'text' | 'no' | 'place' | 'person' | 'phone' | 'photo';
/** Millimetres. */
type Sign = { width: number; height: number; asks: Ask[]; draw: (words: SignWords) => ReactNode };

const at = (top: number, left: number, width: number, size: number, more?: CSSProperties): CSSProperties => ({
  top: `${top}mm`,
  left: `${left}mm`,
  width: `${width}mm`,
  fontSize: `${size}pt`,
  lineHeight: 1.25,
  ...more,
});

/** The largest letters up to `most` that let the words fit the width; a Chinese letter is as wide as high. */
export const fit = (words: string, width: number, most: number) =>
  Math.min(most, Math.floor(width / 0.3528 / Math.max(1, [...words].length)));

function Band({ height, foot, green = 3 }: { height: number; foot?: number; green?: number }) {
  return (
    <>
      <i className="sign-band" style={{ height: `${height}mm` }} />
      <i className="sign-green" style={{ top: `${height}mm`, height: `${green}mm` }} />
      {foot !== undefined && <i className="sign-green" style={{ bottom: 0, height: `${foot}mm` }} />}
    </>
  );
}

function Photo({ src, style }: { src?: string; style: CSSProperties }) {
  return (
    <div className="sign-photo" data-block="photo" style={style}>
      {src ? <img src={src} alt={t.sign.photoPlace} /> : t.sign.photoPlace}
    </div>
  );
}

const office = (w: SignWords) => (w.place.station ? t.sign.station : w.of.centreName);
const personPlace = (w: SignWords) => (w.person && w.person.placeName) || w.of.centreName;

export const signs: Record<string, Sign> = {
  window: {
    width: 280,
    height: 120,
    asks: ['text', 'no', 'place'],
    draw: (w) => (
      <>
        <Band height={26} foot={4} />
        <p className="sign-on-blue" data-block="unit" style={at(5, 10, 260, 34)}>
          {w.place.name}
        </p>
        <p className="sign-blue" data-block="number" style={at(38, 8, 58, 150, { fontWeight: 700 })}>
          {w.no}
        </p>
        <p
          data-block="title"
          style={at(w.no ? 52 : 48, w.no ? 66 : 10, w.no ? 206 : 260, fit(w.text, w.no ? 200 : 256, 120), {
            fontWeight: 700,
          })}
        >
          {w.text}
        </p>
      </>
    ),
  },
  counter: {
    width: 240,
    height: 80,
    asks: ['text', 'no', 'place'],
    draw: (w) => (
      <>
        <Band height={20} foot={3} />
        <p className="sign-on-blue" data-block="unit" style={at(4, 8, 224, 26)}>
          {w.of.countyName}　{w.place.name}
        </p>
        <p data-block="title" style={at(29, 8, 224, fit(t.sign.numbered(w.no, w.text), 220, 78), { fontWeight: 700 })}>
          {w.no && <b className="sign-blue">{t.sign.no(w.no)}</b>}
          {w.text}
        </p>
        <p data-block="foot" style={at(65, 8, 224, 18)}>
          {t.sign.free}　{t.sign.hotline}
        </p>
      </>
    ),
  },
  tent: {
    width: 210,
    height: 297,
    asks: ['text', 'no', 'place', 'person'],
    draw: (w) => (
      <>
        <div className="sign-half sign-turned" style={{ top: 0 }}>
          <TentSide w={w} />
        </div>
        <div className="sign-half" style={{ top: '148.5mm' }}>
          <TentSide w={w} named />
        </div>
      </>
    ),
  },
  'work-plate': {
    width: 200,
    height: 100,
    asks: ['person', 'phone', 'photo'],
    draw: (w) => (
      <>
        <Band height={24} foot={4} />
        <p
          className="sign-on-blue"
          data-block="unit"
          style={at(6, 8, 184, fit(`${w.of.countyName}${personPlace(w)}`, 180, 30))}
        >
          {w.of.countyName}
          {personPlace(w)}
        </p>
        <Photo src={w.photo} style={{ top: '33mm', left: '12mm', width: '40mm', height: '54mm' }} />
        <p
          data-block="title"
          style={at(36, 58, 134, 52, { textAlign: 'left', fontWeight: 700, letterSpacing: '0.1em' })}
        >
          {w.person?.name}
        </p>
        <p data-block="post" style={at(63, 58, 134, fit(w.person?.post ?? '', 130, 26), { textAlign: 'left' })}>
          {w.person?.post}
        </p>
        <p data-block="foot" style={at(79, 58, 134, 18, { textAlign: 'left' })}>
          {w.phone ? t.sign.courier(w.phone) : t.sign.hotline}
        </p>
      </>
    ),
  },
  badge: {
    width: 100,
    height: 70,
    asks: ['person', 'photo'],
    draw: (w) => (
      <>
        <Band height={16} foot={2} green={2} />
        <p
          className="sign-on-blue"
          data-block="unit"
          style={at(4.5, 3, 94, fit(`${w.of.countyName}${personPlace(w)}`, 92, 17))}
        >
          {w.of.countyName}
          {personPlace(w)}
        </p>
        <Photo src={w.photo} style={{ top: '22mm', left: '6mm', width: '30mm', height: '40mm' }} />
        <p data-block="title" style={at(26, 39, 58, 30, { textAlign: 'left', fontWeight: 700 })}>
          {w.person?.name}
        </p>
        <p data-block="post" style={at(43, 39, 58, fit(w.person?.post ?? '', 56, 16), { textAlign: 'left' })}>
          {w.person?.post}
        </p>
        <p data-block="number" style={at(53, 39, 58, 12, { textAlign: 'left' })}>
          {w.person?.staffId}
        </p>
      </>
    ),
  },
  rating: {
    width: 100,
    height: 200,
    asks: ['place'],
    draw: (w) => (
      <>
        <Band height={40} foot={6} />
        <p className="sign-on-blue" data-block="unit" style={at(7, 5, 90, fit(w.place.name, 88, 19))}>
          {w.place.name}
        </p>
        <p className="sign-on-blue" data-block="title" style={at(17, 5, 90, 42, { fontWeight: 700 })}>
          {t.sign.rate}
        </p>
        <img
          data-block="lookup"
          src={qrSource(w.of.qrSvg)}
          alt={t.sign.rateQr}
          style={{ top: '50mm', left: '18mm', width: '64mm', height: '64mm' }}
        />
        <p data-block="post" style={at(118, 5, 90, 17, { fontWeight: 700 })}>
          {t.sign.rateHow}
        </p>
        <div data-block="faces" style={at(129, 20, 60, 16, { textAlign: 'left' })}>
          {t.sign.faces.map((face, i) => (
            <p key={face}>
              {'★'.repeat(5 - i)}
              {'☆'.repeat(i)}　{face}
            </p>
          ))}
        </div>
        <p data-block="foot" style={at(171, 5, 90, 14)}>
          {t.sign.rateWhy}
          <br />
          {t.sign.hotline}
        </p>
      </>
    ),
  },
};

function TentSide({ w, named }: { w: SignWords; named?: boolean }) {
  const name = (block: string) => (named ? block : `${block}-back`);
  return (
    <>
      <i className="sign-band" style={{ top: 0, height: '30mm' }} />
      <i className="sign-green" style={{ top: '30mm', height: '4mm' }} />
      <p className="sign-on-blue" data-block={name('unit')} style={at(8, 5, 200, 30)}>
        {office(w)}
      </p>
      <p data-block={name('title')} style={at(48, 5, 200, fit(w.text, 190, 90), { fontWeight: 700 })}>
        {w.text}
      </p>
      <p data-block={name('post')} style={at(100, 5, 200, 32)}>
        {w.no && t.sign.window(w.no)}
        {w.person?.name}
      </p>
      <p data-block={name('foot')} style={at(124, 5, 200, 20)}>
        {t.sign.free}
      </p>
    </>
  );
}
