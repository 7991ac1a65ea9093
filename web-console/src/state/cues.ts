/** A visitor's further message makes a sound only after this long without an answer, in milliseconds. */
export const AGAIN_AFTER_MS = 30_000;

/**
 * Decides which messages may be heard: the first of a turn, later ones only after {@link AGAIN_AFTER_MS} without an
 * answer, none of the chat in front of the agent's eyes.
 */
export class Cues {
  readonly #heardAt = new Map<string, number>();

  /**
   * A visitor wrote.
   *
   * @param watched whether the agent looks at this chat
   * @returns whether to make it heard
   */
  wrote(conversation: string, now: number, watched: boolean): boolean {
    const heardAt = this.#heardAt.get(conversation);
    if (watched || (heardAt !== undefined && now - heardAt < AGAIN_AFTER_MS)) return false;
    this.#heardAt.set(conversation, now);
    return true;
  }

  /** An agent answered, or the chat has left the desk: the next message is a first one. */
  answered(conversation: string): void {
    this.#heardAt.delete(conversation);
  }
}
