import { later } from "./later.ts";

/** Hold messages and incidents, for those who are told one. */
export const holding = later(() => import("./holding.tsx"));

/** Being called back, for those who are offered it. */
export const calling = later(() => import("./calling.tsx"));
