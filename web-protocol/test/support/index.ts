export { FakeClock, settle } from "./fakeClock.ts";
export { FakeServer, FakeSocket } from "./fakeServer.ts";
export { seeded } from "./random.ts";
