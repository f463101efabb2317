/** The time at which every stage begins: Monday, 5 January 2026, 12:00 UTC. The page needs it without the engine. */
export const stageStart: number = Date.UTC(2026, 0, 5, 12);
