import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { SearchPick, type PickOption } from '../../components/SearchPick';
import { declinesZh } from '../../copy/declines';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import type { Catalogue, ItemPackage, ServiceGuide } from '../../lib/contract';
import { changePrefs, prefs } from '../../lib/prefs';
import { searchGuides, takingLevel } from '../../lib/search-guides';
import { useStore } from '../../lib/store';
import { addItem, chooseItem, choosePackage } from './items';
import { dropShelf } from './shelf/shelf';
import type { StepProps } from './step-props';

type Props = StepProps & { catalogue?: Catalogue; adding: boolean; onPicked: () => void };
type Choosable = { guide: ServiceGuide } | { chosen: ItemPackage; guides: ServiceGuide[] };

/** One item, one package of items, or one more item for the same applicant. */
export function ItemStep({ draft, change, me, catalogue, adding, onPicked }: Props) {
  const own = adding ? '' : (draft.items[0]?.name ?? '');
  const [text, setText] = useState(own);
  const level = takingLevel(me);
  if (!catalogue) return <p className="empty">{zh.intake.noCatalogue}</p>;
  const { guides } = catalogue;
  const allowed = (g: ServiceGuide) => g.takenAt.includes(level);
  const query = own === text ? '' : text;
  const pick = (choice: Choosable) => {
    change((d) => {
      if ('chosen' in choice) return choosePackage(d, choice.chosen, choice.guides);
      return adding ? addItem(d, choice.guide) : chooseItem(d, choice.guide);
    }, true);
    onPicked();
  };
  const found = searchGuides(guides, query);
  const items = found
    .filter((g) => !adding || !draft.items.some((i) => i.id === g.itemId))
    .map((g): PickOption<Choosable> => ({
      key: g.itemId,
      value: { guide: g },
      label: g.name,
      detail: detailOf(g),
      disabled: allowed(g) ? undefined : zh.intake.notHere(g.takenAt.map((t) => zh.intake.level[t]).join('、')),
    }));
  const packages = adding ? [] : packagesFor(catalogue, query, found).map((p) => packageOption(p, guides, allowed));
  return (
    <>
      <SearchPick<Choosable>
        name="item"
        label={adding ? intakeZh.bundle.addTitle : zh.intake.item}
        hint={adding ? intakeZh.bundle.addHint : zh.intake.itemHint}
        text={text}
        onText={setText}
        autoFocus
        open
        empty={zh.intake.unlisted}
        options={[...items.slice(0, 1), ...packages, ...items.slice(1)]}
        onPick={pick}
      />
      {!adding && <Shortcuts guides={guides.filter(allowed)} onPick={(guide) => pick({ guide })} />}
      {!adding && (
        <p>
          <Link to="/declines">{declinesZh.open}</Link>
        </p>
      )}
      {me.practiceAllowed && !adding && (
        <label className="check">
          <input
            type="checkbox"
            checked={draft.practice}
            onChange={(e) => change((d) => ({ ...dropShelf(d), practice: e.target.checked }))}
          />
          {zh.intake.practice}
        </label>
      )}
    </>
  );
}

function detailOf(g: ServiceGuide): string {
  const time = g.handling === 'immediate' ? zh.intake.immediate : zh.intake.promised(g.promisedDays);
  return [g.category, g.office ?? g.departmentName, time].filter(Boolean).join(' · ');
}

/** Packages by their own name or by an item in them, so that a clerk who looks for one sees that there are more. */
function packagesFor({ packages = [] }: Catalogue, query: string, found: ServiceGuide[]): ItemPackage[] {
  const q = query.trim();
  if (!q) return packages;
  const near = new Set(found.slice(0, 3).map((g) => g.itemId));
  return packages.filter((p) => p.name.includes(q) || p.itemIds.some((id) => near.has(id)));
}

function packageOption(p: ItemPackage, guides: ServiceGuide[], allowed: (g: ServiceGuide) => boolean) {
  const all = p.itemIds.flatMap((id) => guides.find((g) => g.itemId === id) ?? []);
  const here = all.filter(allowed);
  const others = all.filter((g) => !allowed(g)).map((g) => g.name);
  const detail = [
    intakeZh.bundle.packageOf(here.length),
    here.map((g) => g.name).join('、'),
    others.length > 0 && intakeZh.bundle.partly(others.join('、')),
    p.note,
  ];
  return {
    key: `package-${p.id}`,
    value: { chosen: p, guides: here },
    label: p.name,
    detail: detail.filter(Boolean).join(' · '),
    disabled: here.length < 2 ? intakeZh.bundle.tooFew : undefined,
  } satisfies PickOption<Choosable>;
}

function Shortcuts({ guides, onPick }: { guides: ServiceGuide[]; onPick: (g: ServiceGuide) => void }) {
  const { recentItems, favouriteItems } = useStore(prefs);
  const shown = [...new Set([...favouriteItems, ...recentItems])].flatMap(
    (id) => guides.find((g) => g.itemId === id) ?? [],
  );
  const star = (id: string) =>
    changePrefs({
      favouriteItems: favouriteItems.includes(id) ? favouriteItems.filter((x) => x !== id) : [...favouriteItems, id],
    });
  if (shown.length === 0) return null;
  return (
    <section aria-label={zh.intake.often}>
      <h2>{zh.intake.often}</h2>
      <div className="row">
        {shown.map((g) => (
          <span key={g.itemId} className="pair">
            <Button onClick={() => onPick(g)}>{g.name}</Button>
            <button
              type="button"
              className="plain"
              aria-pressed={favouriteItems.includes(g.itemId)}
              aria-label={zh.intake.star(g.name)}
              onClick={() => star(g.itemId)}
            >
              {favouriteItems.includes(g.itemId) ? '★' : '☆'}
            </button>
          </span>
        ))}
      </div>
    </section>
  );
}
