import { useApp } from "../app.ts";

/** Slots in use, as squares and as a number. */
export function Capacity() {
  const { console } = useApp();
  const desk = console.store.desk.value;
  if (!desk) return null;
  const slots = Array.from({ length: Math.min(desk.capacity, 12) }, (_, slot) => slot);
  return (
    <span class="capacity" title="Slots in use">
      <span class="slots" aria-hidden="true">
        {slots.map((slot) => (
          <span key={slot} class={slot < desk.used ? "slot used" : "slot"} />
        ))}
      </span>
      <span aria-hidden="true">
        {desk.used}/{desk.capacity}
      </span>
      <span class="hidden">
        {desk.used} of {desk.capacity} slots in use
      </span>
    </span>
  );
}
