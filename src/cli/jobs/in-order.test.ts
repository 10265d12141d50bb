import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inOrder } from "./in-order.js";

async function* numbers(count: number, taken: number[] = []) {
  for (let number = 0; number < count; number++) {
    taken.push(number);
    yield number;
  }
}

it("gives results in order, whatever their time", async () => {
  const results: number[] = [];
  for await (const result of inOrder(numbers(8), 4, async (number) => {
    await sleep(number % 2 === 0 ? 12 : 1);
    return number * 10;
  }))
    results.push(result);
  expect(results).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
});

it("gives a result as soon as it is there, and takes no more items than there is room for", async () => {
  const taken: number[] = [];
  const gate = new Promise<never>(() => {});
  const outcomes = inOrder(numbers(100, taken), 3, (number) => (number === 1 ? gate : Promise.resolve(number)));
  expect((await outcomes.next()).value).toBe(0);
  void outcomes.next();
  await sleep(20);
  expect(taken).toEqual([0, 1, 2, 3]);
});

it("passes a failure on in its turn", async () => {
  const outcomes = inOrder(numbers(3), 3, async (number) => {
    if (number === 1) throw new Error("one");
    return number;
  });
  expect((await outcomes.next()).value).toBe(0);
  await expect(outcomes.next()).rejects.toThrow("one");
});
