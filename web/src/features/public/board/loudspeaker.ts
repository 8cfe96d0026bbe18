import { boardZh as t } from '../../../copy/hall';
import type { Call } from './get-board';

let audio: AudioContext | undefined;

/** Browsers want a finger on the page before they make a sound; called from the button. */
export async function startSound(): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  chime();
}

export const soundIsOn = () => audio?.state === 'running';

export function chineseVoice(): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  return speechSynthesis.getVoices().find((v) => /^(zh|cmn)([-_](CN|Hans))?/i.test(v.lang));
}

function chime() {
  if (!audio) return;
  [880, 660].forEach((frequency, i) => {
    const at = audio!.currentTime + i * 0.35;
    const tone = audio!.createOscillator();
    const volume = audio!.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.001, at);
    volume.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    tone.connect(volume).connect(audio!.destination);
    tone.start(at);
    tone.stop(at + 0.65);
  });
}

/** A bell, then each call twice; without a Chinese voice the bell alone. */
export function announce(calls: Call[]): void {
  if (!soundIsOn() || calls.length === 0) return;
  chime();
  const voice = chineseVoice();
  if (!voice) return;
  setTimeout(() => {
    for (const call of calls) {
      const sentence = t.spoken(call.number, call.window);
      const words = new SpeechSynthesisUtterance(`${sentence}。${sentence}。`);
      words.lang = 'zh-CN';
      words.voice = voice;
      words.rate = 0.9;
      speechSynthesis.speak(words);
    }
  }, 900);
}
