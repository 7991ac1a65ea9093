import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** How true the times were that visitors were told. The table comes when the live list is first looked at. */
export function Truth() {
  const [Table, setTable] = useState<FunctionComponent>();
  useEffect(() => {
    import("./TruthTable.tsx").then(
      ({ TruthTable }) => setTable(() => TruthTable),
      () => undefined,
    );
  }, []);
  return Table ? <Table /> : null;
}
