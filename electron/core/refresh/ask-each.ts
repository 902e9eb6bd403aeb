/**
 * Asks the ingest thread for all at once, or, where it does not survive them, for one after the other.
 *
 * @param lost what stands for the answer where it does not survive one alone
 */
export async function askEach<Task, Answer>(
  tasks: readonly Task[],
  ask: (tasks: readonly Task[]) => Promise<readonly Answer[]>,
  lost: (task: Task, cause: unknown) => Answer,
): Promise<readonly Answer[]> {
  try {
    return await ask(tasks);
  } catch (cause) {
    const [first] = tasks;
    if (tasks.length === 1 && first !== undefined) return [lost(first, cause)];
    const answers: Answer[] = [];
    for (const task of tasks) answers.push(...(await askEach([task], ask, lost)));
    return answers;
  }
}
