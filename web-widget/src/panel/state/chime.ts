/** Two quiet tones a fourth apart, in Hz. */
const TONES = [587.33, 783.99];
/** How long each of them lasts, in s, and how loud it begins (1 is full). */
const LASTS = 0.45;
const LOUDNESS = 0.2;

/** A short sound, made here so that nothing is loaded for it. Browsers allow it once the visitor has pressed something. */
export class Chime {
  #sound: AudioContext | undefined;

  /** To be called while the visitor presses what asks for it. */
  allow(): void {
    if (!("AudioContext" in window)) return;
    this.#sound ??= new AudioContext();
    void this.#sound.resume().catch(() => {});
  }

  /** Sounds once, where it was allowed. */
  play(): void {
    const sound = this.#sound;
    if (sound?.state !== "running") return;
    for (const [i, tone] of TONES.entries()) strike(sound, tone, sound.currentTime + (i * LASTS) / 2);
  }
}

function strike(sound: AudioContext, tone: number, at: number): void {
  const voice = sound.createOscillator();
  const level = sound.createGain();
  voice.frequency.value = tone;
  level.gain.setValueAtTime(LOUDNESS, at);
  level.gain.exponentialRampToValueAtTime(0.001, at + LASTS);
  voice.connect(level).connect(sound.destination);
  voice.start(at);
  voice.stop(at + LASTS);
}
