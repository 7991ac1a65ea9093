/** What can be heard. */
export type Tone = "offer" | "message" | "test";

/** Makes the console's sounds. */
export interface Sound {
  /** Called by a press of the user: browsers keep pages silent before one. Plays a test sound. */
  unlock(): void;
  play(tone: Tone): void;
}

/** Frequency in Hz, start and length in seconds, loudness from 0 to 1. */
type Note = readonly [hz: number, start: number, length: number, loud: number];

const NOTES: Record<Tone, readonly Note[]> = {
  offer: [
    [659, 0, 0.16, 0.16],
    [880, 0.17, 0.16, 0.16],
    [659, 0.5, 0.16, 0.16],
    [880, 0.67, 0.24, 0.16],
  ],
  message: [[587, 0, 0.18, 0.07]],
  test: [
    [523, 0, 0.12, 0.06],
    [659, 0.13, 0.18, 0.06],
  ],
};

const LOCK = "ringback.sound";

/**
 * Sounds made on the spot, without files. Of all tabs of this browser exactly one is heard: the one that holds the
 * lock. A tab asks for the lock only once it may make sounds, so a silent tab never silences the others.
 *
 * @param wanted whether the agent wants sounds
 */
export function createSound(wanted: () => boolean): Sound {
  let context: AudioContext | undefined;
  let rings = false;
  const wake = async () => {
    context ??= new AudioContext();
    await context.resume();
    await theOneThatRings();
    rings = true;
  };
  const play = (tone: Tone) => {
    if (context?.state === "running" && wanted()) for (const note of NOTES[tone]) sing(context, note);
  };
  // After a reload any press will do; nothing is played for it.
  addEventListener("pointerdown", () => void wake(), { once: true });
  addEventListener("keydown", () => void wake(), { once: true });
  return {
    unlock: () => {
      void wake();
      void context?.resume().then(() => play("test"));
    },
    play: (tone) => {
      if (rings) play(tone);
    },
  };
}

let asked: Promise<void> | undefined;

/** Resolves when this tab holds the lock, which it keeps until it goes. */
function theOneThatRings(): Promise<void> {
  if (!("locks" in navigator)) return Promise.resolve();
  asked ??= new Promise((resolve) => {
    void navigator.locks.request(LOCK, () => {
      resolve();
      return new Promise(() => {});
    });
  });
  return asked;
}

function sing(context: AudioContext, [hz, start, length, loud]: Note): void {
  const at = context.currentTime + start;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = "sine";
  tone.frequency.value = hz;
  // A soft start and end: a bare tone clicks.
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(loud, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + length + 0.05);
}
