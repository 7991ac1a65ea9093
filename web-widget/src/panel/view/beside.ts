import { later } from "./later.ts";

/** Hold messages and incidents, for those who are told one. */
export const holding = later(() => import("./holding.tsx"));
