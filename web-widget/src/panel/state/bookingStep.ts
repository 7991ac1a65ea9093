/** The screens on which a callback is chosen, in order. */
export type BookingStep = "ways" | "reach" | "times" | "form";

/** What `app.booking` holds for a callback there is not yet. */
export const NEW = "new";
