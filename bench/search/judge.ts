/** One judged query: what a reader would type, and the records that would answer it. */
export interface JudgedQuery {
  /** `typo`, `question` … */
  readonly kind: string;
  readonly query: string;
  /** Paths below `events/`; none where nothing is right. */
  readonly answers: readonly string[];
}

/** Figures of one kind of query, or of all. */
export interface Score {
  readonly kind: string;
  readonly count: number;
  /** Share of queries whose first result is right; where nothing is right, that show nothing. */
  readonly first: number;
  /** Mean of 1 / rank of the first right result within ten. */
  readonly rank: number;
  /** Mean share of the right results within the first ten. */
  readonly recall: number;
}

/** A line per query: kind, query and answers, separated by tabs; `-` for none. */
export function parseJudgedQueries(text: string): JudgedQuery[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [kind = "", query = "", answers = "-"] = line.split("\t");
      return { kind, query, answers: answers === "-" ? [] : answers.split(" ") };
    });
}

/** The figures of every kind in the order of the queries, then of all. */
export function scoreAnswers(
  queries: readonly JudgedQuery[],
  results: readonly (readonly string[])[],
): Score[] {
  const marks = queries.map(({ kind, answers }, index) => ({
    kind,
    ...judge(answers, results[index] ?? []),
  }));
  const groups = [...Map.groupBy(marks, ({ kind }) => kind), ["all", marks] as const];
  return groups.map(([kind, members]) => {
    const mean = (pick: (mark: (typeof marks)[number]) => number) =>
      members.reduce((sum, mark) => sum + pick(mark), 0) / members.length;
    return {
      kind,
      count: members.length,
      first: mean(({ first }) => first),
      rank: mean(({ rank }) => rank),
      recall: mean(({ recall }) => recall),
    };
  });
}

function judge(answers: readonly string[], results: readonly string[]) {
  if (answers.length === 0) {
    const isEmpty = results.length === 0 ? 1 : 0;
    return { first: isEmpty, rank: isEmpty, recall: isEmpty };
  }
  const shown = results.slice(0, 10);
  const at = shown.findIndex((result) => answers.includes(result));
  return {
    first: at === 0 ? 1 : 0,
    rank: at < 0 ? 0 : 1 / (at + 1),
    recall: answers.filter((answer) => shown.includes(answer)).length / Math.min(answers.length, 10),
  };
}
