import { useState } from 'react';
import { SearchPick } from '../../components/SearchPick';
import { hallZh as t } from '../../copy/hall';
import { searchGuides } from '../../lib/search-guides';
import { useCatalogue } from '../intake/get-catalogue';

/** Which item, if the person says; leaving the field empty says nothing. */
export function ItemPick({ error, onPick }: { error?: string; onPick: (itemId: string | undefined) => void }) {
  const guides = useCatalogue().data?.guides ?? [];
  const [text, setText] = useState('');
  return (
    <SearchPick
      name="itemId"
      label={t.take.item}
      hint={t.take.itemHint}
      error={error}
      text={text}
      onText={(value) => {
        setText(value);
        onPick(undefined);
      }}
      empty={t.take.noItem}
      options={searchGuides(guides, text).map((g) => ({
        key: g.itemId,
        value: g,
        label: g.name,
        detail: g.category,
      }))}
      onPick={(g) => {
        setText(g.name);
        onPick(g.itemId);
      }}
    />
  );
}
