import { useState } from 'react';
import { TextField } from '../../../components/Field';
import { SearchPick } from '../../../components/SearchPick';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { searchGuides } from '../../../lib/search-guides';
import { CommandForm } from '../../cases/CommandForm';
import { useCatalogue } from '../../intake/get-catalogue';
import { useDirectory } from '../../session/get-directory';
import { useMe } from '../../session/get-me';
import { proposeAdmission } from './list-admissions';

const t = guidesZh.admissions;

export function ProposeAdmission(p: { onDone: (said: string) => void; onCancel: () => void }) {
  const me = useMe();
  const directory = useDirectory();
  const catalogue = useCatalogue();
  const [item, setItem] = useState({ id: '', text: '' });
  const [station, setStation] = useState({ id: '', text: '' });
  const [reason, setReason] = useState('');
  const taken = (catalogue.data?.guides ?? []).filter((g) => g.takenAt.includes('village'));
  const stations = directory.stations.filter((s) => s.unitId === me.unit.id && s.name.includes(station.text.trim()));
  return (
    <CommandForm
      title={t.propose}
      submit={t.propose}
      current={{ version: 0, timeline: [] }}
      check={() => ({
        ...(item.id ? {} : { itemId: t.chooseItem }),
        ...(station.id ? {} : { stationId: t.chooseStation }),
        ...(reason.trim() ? {} : { reason: zh.form.required(t.reason) }),
      })}
      body={() => ({ itemId: item.id, stationId: station.id, reason: reason.trim() })}
      send={proposeAdmission}
      onDone={() => p.onDone(t.done.propose)}
      onCancel={p.onCancel}
    >
      {(errors) => (
        <>
          <div className="grid">
            <SearchPick
              name="itemId"
              label={t.item}
              error={errors.itemId}
              autoFocus
              text={item.text}
              onText={(text) => setItem({ id: '', text })}
              options={searchGuides(taken, item.text)
                .slice(0, 30)
                .map((g) => ({ key: g.itemId, value: g, label: g.name, detail: g.category }))}
              onPick={(g) => setItem({ id: g.itemId, text: g.name })}
              empty={t.noItem}
            />
            <SearchPick
              name="stationId"
              label={t.station}
              error={errors.stationId}
              text={station.text}
              onText={(text) => setStation({ id: '', text })}
              options={stations.slice(0, 40).map((s) => ({ key: s.id, value: s, label: s.name }))}
              onPick={(s) => setStation({ id: s.id, text: s.name })}
              empty={t.noStation}
            />
          </div>
          <TextField
            name="reason"
            label={t.reason}
            rows={2}
            value={reason}
            onChange={setReason}
            error={errors.reason}
          />
        </>
      )}
    </CommandForm>
  );
}
