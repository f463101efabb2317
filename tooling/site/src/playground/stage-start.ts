/**
 * The time at which every stage starts: Monday, 5 January 2026, 12:00 UTC. In a file of its own, so that the page need
 * not load the engine.
 */
export const stageStart: number = Date.UTC(2026, 0, 5, 12);
