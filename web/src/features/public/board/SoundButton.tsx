import { useEffect, useState } from 'react';
import { boardZh as t } from '../../../copy/hall';
import { chineseVoice, soundIsOn, startSound } from './loudspeaker';

export function SoundButton() {
  const [on, setOn] = useState(soundIsOn());
  const [voice, setVoice] = useState(() => !!chineseVoice());
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return;
    const look = () => setVoice(!!chineseVoice());
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
  }, []);
  if (on) return <p className="board-sound">{voice ? t.soundIsOn : t.soundNoVoice}</p>;
  return (
    <button type="button" autoFocus onClick={() => void startSound().then(() => setOn(soundIsOn()))}>
      {t.soundOn}
    </button>
  );
}
