/**
 * Tests that try one thing in many ways try some of them each time, enough to find what is plainly broken. With `SWEEP=1`
 * in the environment they try all of them (or, where there is no end to them, many, and others each time):
 * `SWEEP=1 npx jest test/excel/failures test/excel/randomOperations test/excel/secondPerson`.
 */
export const IS_SWEEP = process.env['SWEEP'] === '1';
