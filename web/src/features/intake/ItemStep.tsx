import { Button } from 'antd';
import { useState } from 'react';
import { SearchPick } from '../../components/SearchPick';
import { zh } from '../../copy/zh';
import type { ServiceGuide } from '../../lib/contract';
import { changePrefs, prefs } from '../../lib/prefs';
import { searchGuides, takingLevel } from '../../lib/search-guides';
import { useStore } from '../../lib/store';
import type { StepProps } from './step-props';

export function ItemStep({
  draft,
  change,
  me,
  guides,
  onPicked,
}: StepProps & { guides?: ServiceGuide[]; onPicked: () => void }) {
  const [text, setText] = useState(draft.item?.name ?? '');
  const { recentItems, favouriteItems } = useStore(prefs);
  const level = takingLevel(me);
  if (!guides) return <p className="empty">{zh.intake.noCatalogue}</p>;
  const allowed = (g: ServiceGuide) => g.takenAt.includes(level);
  const pick = (g: ServiceGuide) => {
    change(
      (d) => ({
        ...d,
        item: { id: g.itemId, guideVersion: g.version, name: g.name },
        situation: g.situations.some((s) => s.id === d.situation) ? d.situation : undefined,
      }),
      true,
    );
    onPicked();
  };
  const shortcuts = [...new Set([...favouriteItems, ...recentItems])]
    .map((id) => guides.find((g) => g.itemId === id))
    .filter((g) => !!g && allowed(g)) as ServiceGuide[];
  const star = (id: string) =>
    changePrefs({
      favouriteItems: favouriteItems.includes(id) ? favouriteItems.filter((x) => x !== id) : [...favouriteItems, id],
    });
  return (
    <>
      <SearchPick
        name="item"
        label={zh.intake.item}
        hint={zh.intake.itemHint}
        text={text}
        onText={setText}
        autoFocus
        open
        empty={zh.intake.unlisted}
        options={searchGuides(guides, draft.item?.name === text ? '' : text).map((g) => ({
          key: g.itemId,
          value: g,
          label: g.name,
          detail: [
            g.category,
            g.departmentName,
            g.handling === 'immediate' ? zh.intake.immediate : zh.intake.promised(g.promisedDays),
          ]
            .filter(Boolean)
            .join(' · '),
          disabled: allowed(g) ? undefined : zh.intake.notHere(g.takenAt.map((t) => zh.intake.level[t]).join('、')),
        }))}
        onPick={pick}
      />
      {shortcuts.length > 0 && (
        <section aria-label={zh.intake.often}>
          <h2>{zh.intake.often}</h2>
          <div className="row">
            {shortcuts.map((g) => (
              <span key={g.itemId} className="pair">
                <Button onClick={() => pick(g)}>{g.name}</Button>
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
      )}
      {me.practiceAllowed && (
        <label className="check">
          <input
            type="checkbox"
            checked={draft.practice}
            onChange={(e) => change((d) => ({ ...d, practice: e.target.checked }))}
          />
          {zh.intake.practice}
        </label>
      )}
    </>
  );
}
