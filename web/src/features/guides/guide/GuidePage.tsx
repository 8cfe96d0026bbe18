import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import type { ServiceGuide } from '../../../lib/contract';
import { walk } from '../../../lib/situations';
import { useMe } from '../../session/get-me';
import type { ItemFile } from '../contract';
import { mayPropose } from '../roles';
import { useItem, useVersion } from './get-guide';
import { GuideBody } from './GuideBody';
import { GuideSide } from './GuideSide';
import { PathMaterials } from './PathMaterials';

const t = guidesZh.guide;

export function GuidePage() {
  const { itemId = '', version } = useParams();
  const file = useItem(itemId);
  const old = useVersion(itemId, version ? Number(version) : undefined);
  const guide = version ? old.data : file.data?.guide;
  const error = old.error ?? file.error;
  if (!guide || !file.data)
    return (
      <>
        <Back />
        <p className={error ? 'error' : 'empty'}>{error ? error.message : zh.list.loading}</p>
      </>
    );
  return <Read key={`${itemId}.${guide.version}`} guide={guide} file={file.data} />;
}

function Back() {
  return (
    <p className="no-print">
      <Link to="/guides" aria-keyshortcuts="Escape">
        ← {t.back} <kbd className="key">Esc</kbd>
      </Link>
    </p>
  );
}

function Read({ guide, file }: { guide: ServiceGuide; file: ItemFile }) {
  const me = useMe();
  const [answers, setAnswers] = useState<string[]>([]);
  const here = walk(guide, answers);
  const current = guide.version === file.guide.version;
  const base = `/papers/guide/${encodeURIComponent(guide.itemId)}`;
  return (
    <>
      <Back />
      <h1>
        {guide.name}
        {file.offered === false && <span className="badge">{guidesZh.list.notOffered}</span>}
      </h1>
      <p className="sub">
        {[
          guide.category,
          guide.office ? `${guideWords.field.office}·${guide.office}` : guide.departmentName,
          guideWords.route[guide.route],
          guide.remark,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {guideWords.version(guide.version)}
        {guide.hash && (
          <>
            {' · '}
            {guideWords.hash('')}
            <code>{guide.hash}</code>
          </>
        )}
      </p>
      {!current && (
        <p className="bar bar-warn">
          {t.oldVersion(guide.version)}
          <Link to={`/guides/${guide.itemId}`}>{t.toCurrent}</Link>
        </p>
      )}
      {current && (
        <div className="row actions no-print">
          {mayPropose(me) && (
            <Link className="big-link" to={`/guides/${guide.itemId}/change`} aria-keyshortcuts="Alt+S">
              {t.propose} <kbd className="key">Alt S</kbd>
            </Link>
          )}
          <Link className="second-link" to={`${base}/booklet`}>
            {t.print}
          </Link>
          <a className="second-link" href={`/g/${encodeURIComponent(guide.itemId)}`} target="_blank" rel="noreferrer">
            {t.public}
          </a>
          {here.next ? (
            <span className="hint">{t.noticeWait}</span>
          ) : (
            <Link
              className="second-link"
              to={`${base}/one-time-notice${here.answers.length ? `?answers=${here.answers.map(encodeURIComponent).join(',')}` : ''}`}
            >
              {t.notice}
            </Link>
          )}
          {mayPropose(me) && file.offered !== false && <Link to={`/guides/${guide.itemId}/retire`}>{t.retire}</Link>}
        </div>
      )}
      <div className="case">
        <div>
          <PathMaterials guide={guide} answers={answers} onChange={setAnswers} />
          <GuideBody guide={guide} />
        </div>
        <GuideSide file={file} shown={guide.version} />
      </div>
    </>
  );
}
