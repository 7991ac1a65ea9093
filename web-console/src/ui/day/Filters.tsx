import type { DayFilter } from "../../state/callbackDay.ts";
import { useApp } from "../app.ts";

const STATES = [
  ["open", "Open"],
  ["settled", "Settled"],
  ["", "All"],
] as const;

interface FiltersProps {
  filter: DayFilter;
  /** The day that is shown. */
  day: string;
  change(filter: DayFilter): void;
}

/** Which callbacks are shown. */
export function Filters({ filter, day, change }: FiltersProps) {
  const departments = useApp().console.store.site.value?.departments ?? [];
  return (
    <div class="day-filters">
      <label class="field">
        <span>Day</span>
        <input
          type="date"
          required
          value={day}
          onChange={({ currentTarget }) => currentTarget.value && change({ ...filter, day: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>Show</span>
        <select
          value={filter.state}
          onChange={({ currentTarget }) => change({ ...filter, state: currentTarget.value })}
        >
          {STATES.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Department</span>
        <select
          value={filter.department}
          onChange={({ currentTarget }) => change({ ...filter, department: currentTarget.value })}
        >
          <option value="">All</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
