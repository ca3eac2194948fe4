/**
 * The words of the interface in English, by area. `[words](name)` in a text is a link that the page fills in.
 *
 * Another language is a file with the same exports, named in `site.config.ts`. What the script of the search says
 * stands in a group of its own, so that the script carries nothing else; no other script may ask for any of this.
 */
import type { JoinReason } from "../archive/thread.ts";
import { formatCount } from "../format/counts.ts";
import type { FilterName, RecordKind } from "../search/record.ts";
import type { MotivationCategory } from "../wrapup/model.ts";

/** BCP 47. */
export const language: string = "en";

export const navigation = {
  main: "Main",
  skip: "Skip to content",
  events: "Events",
  topics: "Topics",
  threads: "Threads",
  nextSteps: "Next steps",
  repositories: "Repositories",
  statistics: "Statistics",
  search: "Search",
  feed: "Feed",
  calendar: "Calendar",
  darkTheme: "Dark theme",
  contents: "Contents",
  onThisPage: "On this page",
  breadcrumb: "Breadcrumb",
  allEvents: "All events",
  allTopics: "All topics",
  allThreads: "All threads",
  allNextSteps: "All next steps",
  allRepositories: "All repositories",
  colophon: ({ site, community }: { site: string; community: string }) =>
    `${site} is kept by the [${community}](community). Every page grows from one Markdown file that anybody may edit: [see the sources](sources).`,
};

export const counts = {
  events: (count: number) => formatCount(count, "event"),
  topics: (count: number) => formatCount(count, "topic"),
  fastTracks: (count: number) => formatCount(count, "fast track"),
  threads: (count: number) => formatCount(count, "thread"),
  repositories: (count: number) => formatCount(count, "repository", "repositories"),
  forks: (count: number) => formatCount(count, "fork"),
  days: (count: number) => formatCount(count, "day"),
  readingTime: (minutes: number) => `${minutes} min read`,
  more: (count: number) => `and ${count} more`,
};

export const kinds = {
  event: "Event",
  topic: "Topic",
  "fast-track": "Fast track",
} satisfies Readonly<Record<RecordKind, string>>;

export const motivations: Readonly<Record<MotivationCategory, string>> = {
  security: "Security",
  availability: "Availability",
  scalability: "Scalability",
  cost: "Lower cost",
  productivity: "Productivity",
  operations: "Operations",
  experience: "User experience",
  "use-cases": "More use cases",
  observability: "Observability",
  quality: "Quality",
  dependencies: "Fewer dependencies",
  community: "Community",
  other: "Other benefits",
};

/** What became of work. */
export const outcomes = {
  states: {
    released: "Released",
    merged: "Merged",
    open: "Open when last seen",
    closed: "Closed",
    unknown: "Not known",
  },
  released: ({ release, day, isFirst }: { release: string; day: string | null; isFirst: boolean }) =>
    `${isFirst ? "First in" : "In"} ${release}${day === null ? "" : ` (${day})`}`,
  closedPullRequest: "Closed without a merge",
  closedIssue: "Issue closed",
  completedIssue: "Issue completed",
  unplannedIssue: "Issue closed as not planned",
  /** A day behind any of these. */
  on: ({ what, day }: { what: string; day: string }) => `${what} ${day}`,
  reverted: ({ merged, by }: { merged: string; by: string }) => `${merged}, reverted by ${by}`,
  background: (what: string) => `${what}, before the event`,
  successor: (ref: string) => `, through ${ref}`,
  daysAfter: (days: number) =>
    days === 0 ? "during the event" : `${formatCount(days, "day")} after the event`,
  asOf: (day: string) => `as of ${day}`,
  knownDay: (day: string) => `As of ${day}`,
  /** `56 of 66 pull requests` */
  mergeCount: ({ merged, total, unknown }: { merged: number; total: number; unknown: number }) =>
    `${merged.toLocaleString("en")} of ${formatCount(total, "pull request")}${unknown === 0 ? "" : ` (${unknown} more not looked up)`}`,
  story: "What became of it",
  noStory:
    "Not known: the wrap-up names no pull request or issue of this work that somebody has looked up. Do you know one? [Add it](edit).",
  preparatory: "Prepared the work, and is not all of it",
};

/** Why two topics are one line of work, as parts of a sentence. */
export const joins: Readonly<
  Record<JoinReason["kind"], (evidence: string, words: readonly string[]) => string>
> = {
  file: () => "confirmed by the maintainers",
  link: () => "one links to the other",
  reference: (ref) => `both refer to ${ref}`,
  proposal: (ref, words) =>
    `both belong to ${ref} and are about ${new Intl.ListFormat("en-GB").format(words)}`,
  title: (about) => `both titles say “${about}”`,
};

export const home = {
  latest: "The latest event",
  noEvents: "No event is here yet. Its wrap-up goes into content/events/.",
  try: "Try",
  shipped: "Shipped lately",
  shippedNote: ({ event, outcome }: { event: string; outcome: string }) => `${event}: ${outcome}`,
  howLong: "How long it takes",
  known: (asOf: string) => `Known ${asOf}.`,
  threads: "Threads that go on",
  threadNote: ({ extent, event }: { extent: string; event: string }) => `${extent}, latest: ${event}`,
  wanted: "Looking for a hand",
  wantedNote: ({ event, topics }: { event: string; topics: number | null }) =>
    `Next steps from ${event}${topics === null ? "" : `, in a thread of ${counts.topics(topics)}`}`,
  garden: "All events, as a garden",
  plants: "Each plant is an event, the newest first; each leaf or blossom a topic, each bud a fast track.",
  roots: "Roots join what was found to go on.",
  keys: "Arrow keys walk from plant to plant.",
  colours: "What the colours mean",
  coloursNote: "Why somebody worked on a topic; light green where no reason is noted.",
  numbers: {
    topics: "topics",
    events: "events",
    contributions: "pull requests and issues",
    repositories: "repositories",
  },
};

export const paging = {
  label: "Pages",
  newer: "Newer",
  older: "Older",
  oldest: "Oldest",
  place: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
  /** Behind the title of a further page. */
  suffix: (page: number) => `, page ${page}`,
};

export const events = {
  summary: ({ events, topics, announced }: EventsAndTopics & { announced: number }) =>
    `${counts.events(events)}${announced > 0 ? ` and ${announced} announced` : ""}, ${counts.topics(topics)}, newest first.`,
  description: ({ community, summary }: { community: string; summary: string }) =>
    `All hackathons of the ${community}: ${summary}`,
  organizedBy: (names: string) => `organized by ${names}`,
  date: "Date",
  location: "Location",
  organizers: (count: number): string => (count > 1 ? "Organizers" : "Organizer"),
  people: "People",
  from: "From",
  outcome: "Outcome",
  merges: ({ count, merged, day }: { count: string; merged: number; day: string }) =>
    `${count} ${be(merged)} merged, as of ${day}`,
  picture: "Picture",
  fullSize: (description: string) => `${description} (full size)`,
  photograph: (credit: string) => `Photograph: ${credit}`,
  /** Of an event without a wrap-up, in short. */
  states: { ahead: "Coming up", running: "Going on now", unwritten: "Not written up yet" },
  ahead: "This event lies ahead. It is in the [calendar](calendar).",
  aheadWithTopics:
    "This event lies ahead. [Topics are being collected](topics), and it is in the [calendar](calendar).",
  running: "This event is going on right now. Its wrap-up comes afterwards.",
  unwritten:
    "This event is over, and nobody has written down what became of it yet. Were you there? [Write the wrap-up](edit).",
  /** Where nobody introduced an event. */
  introduction: ({ topics, named, isPart }: { topics: number; named: readonly string[]; isPart: boolean }) =>
    `${formatCount(topics, "topic")}${isPart ? ", among them " : ": "}${new Intl.ListFormat("en").format(named)}.`,
  reports: "Elsewhere",
  edit: "Something missing or wrong? [Edit this wrap-up](edit) or [see its source](source).",
  pager: "Events before and after",
  before: "The event before",
  after: "The event after",
};

export const topics = {
  summary: ({ topics, events }: EventsAndTopics) => `${counts.topics(topics)} of ${counts.events(events)}`,
  lead: ({ summary, day }: { summary: string; day: string | null }) =>
    `${summary}, newest first. What became of them is told ${day === null ? "where it is known" : `as of ${day}`}.`,
  description: ({ community, summary }: { community: string; summary: string }) =>
    `Everything the ${community} worked on at its hackathons: ${summary}.`,
  narrow: "By motivation, outcome or year",
  year: "Year",
  motivation: "Motivation",
  motivations: "Motivations",
  repository: "Repository",
  linkTo: (number: number) => `Link to topic ${number}`,
  aside: "What became of it, and where it belongs",
  where: "Where it happened",
  repositories: "Where the work went",
  edit: "Something missing or wrong? [Edit the event’s wrap-up](edit) or [see the source of this topic](source).",
  pager: "Topics before and after",
  before: "The topic before",
  after: "The topic after",
};

export const threads = {
  lead: "Some work is too large for one week, and runs over several events. What went on last comes first.",
  description: (threads: string) => `Work that continues over several events: ${threads}.`,
  formerly: (names: string) => `Formerly: ${names}`,
  extent: ({ topics, events }: EventsAndTopics) => `${counts.topics(topics)} at ${counts.events(events)}`,
  sentence: ({ topics, events }: EventsAndTopics) =>
    `A thread of ${counts.topics(topics)} over ${counts.events(events)}.`,
  belongs: (reasons: string) => `Belongs here: ${reasons}.`,
  shipped: "What shipped after it",
  merged: (repository: string) => `Merged into ${repository}`,
  released: (release: string) => `Released in ${release}`,
  open: "Still open",
  follow: "Follow this thread by its [feed](feed), or see [all threads](threads).",
  /** Before the thread's name. */
  name: "Part of the thread",
  before: "Before",
  after: "After",
};

export const nextSteps = {
  description: ({ count, suffix }: { count: number; suffix: string }) =>
    `What topics left to do${suffix}: ${formatCount(count, "topic")} may want a hand.`,
  left: (count: number) => `What ${formatCount(count, "topic")} left to do`,
  lead: (count: number) => `What ${formatCount(count, "topic")} left to do, by thread, then by repository.`,
  /** `day` begins with a comma, or is empty. */
  leadDone: ({ count, day }: { count: number; day: string }) =>
    `${formatCount(count, "other")} went on, shipped or ${be(count)} closed since${day}.`,
  done: (day: string) => `Went on, shipped or closed since${day}`,
  thread: "Thread",
  elsewhere: "Elsewhere",
  noRepository: "Without a repository",
  /** Before the topic's name, and before references. */
  pickedUp: "Later in its thread:",
  merged: "Merged since:",
};

export const repositories = {
  description: (repositories: string) => `The repositories that topics touched: ${repositories}.`,
  lead: ({ repositories, day }: { repositories: string; day: string | null }) =>
    `Where the work went: ${repositories}, the one with most topics first${day === null ? "" : `; merges as of ${day}`}.`,
  touched: (topics: string) => `${topics} touched it`,
  merged: (count: string) => `${count} merged`,
  mergedAsOf: ({ count, day }: { count: string; day: string }) => `${count} merged, as of ${day}.`,
  links: "[See it at its host](host), or [all repositories](repositories).",
};

export const statistics = {
  description:
    "The archive in numbers: when, why and where people worked, and how long it took until their work shipped.",
  lead: "The archive in numbers, most with a link to what they count.",
  numbers: "The numbers",
  time: "When",
  when: "How much was done, and when?",
  whenPlot: "Topics of each event, new and going on",
  whenTable: "What each event added, newest first",
  fresh: "New",
  continued: "Going on",
  contributions: "Pull requests and issues",
  freshTopics: "new topics",
  continuedTopics: "topics found to go on with earlier work",
  howLong: "How long until it shipped?",
  howLongPlot: "Days from each event to merges and releases",
  howLongTable: "From each event's last day to merges and releases",
  halfWithin: "Half within",
  mergedDots: "pull requests merged",
  releasedDots: "first in a release",
  ticks: { event: "event", week: "week", month: "month", quarter: "quarter", year: "year" },
  why: "Why?",
  whyTable: "Topics by motivation",
  where: "Where did the work go?",
  whereTable: "Topics by repository",
  who: "Who organized?",
  whoTable: "Events by organizer",
  places: "Where did people meet?",
  placesTable: "Events by place",
  place: "Place",
  map: (places: string) => `Map of ${places}`,
  work: ({ topics, events, peak, continued }: Work) =>
    `${formatCount(topics, "topic")} at ${formatCount(events, "event")}${peak ? `, up to ${peak.topics} at one (${peak.event})` : ""}${continued > 0 ? `; ${continued} ${be(continued)} found to go on with earlier work` : ""}.`,
  times: ({ merges, merged, day, toMerge, released, toRelease }: Times) =>
    `${merges} ${be(merged)} merged by ${day}, half of them within ${formatCount(toMerge, "day")} after their event${
      released > 0
        ? `; ${released} ${be(released)} in a release by then, half of those within ${formatCount(toRelease, "day")}`
        : ""
    }.`,
  motivations: ({ name, count, topics, unexplained }: Leader<"topics" | "unexplained">) =>
    `“${name}” leads the reasons, named by ${count} of ${formatCount(topics, "topic")}${unexplained > 0 ? `; ${unexplained} ${unexplained === 1 ? "names" : "name"} none` : ""}.`,
  repositories: ({ name, count, topics, single, total }: Leader<"topics" | "single" | "total">) =>
    `${count} of ${formatCount(topics, "topic")} touched ${name}; ${single} of ${formatCount(total, "repository", "repositories")} ${be(single)} touched by one topic only.`,
  organizers: ({ name, isFirst, count, events }: Leader<"events"> & { isFirst: boolean }) =>
    `${name} invited${isFirst ? " most often," : ""} to ${count} of ${formatCount(events, "event")}.`,
  meetings: ({ places, name, count, events }: Leader<"places" | "events">) =>
    `${formatCount(places, "place")}; ${count} of ${formatCount(events, "event")} took place in ${name}.`,
};

export const citation = {
  title: "Cite this",
  bibtex: "BibTeX entry",
  files: "The event and all of its topics as a file: [BibTeX](bibtex), [CSL-JSON](csl).",
};

/** Inside of wrap-ups and pages. */
export const prose = {
  table: "Table",
  done: "done",
  open: "open",
  footnotes: "Footnotes",
  backToReference: (number: string) => `Back to reference ${number}`,
};

export const notFound = {
  title: "Nothing grows here",
  lead: "There is no page at this address.",
  advice:
    "It may have moved, or the link has a typing error. Search for it, or look through [all events](events) and [all topics](topics).",
};

export const search = {
  description: "Search every event and every topic of the archive.",
  label: "Search the archive",
  submit: "Search",
  placeholder: "topic, repository, #1234",
  close: "Close",
  noScript:
    "Search needs JavaScript, and this browser runs none here. [All topics](topics) and [all events](events) list every title, and your browser’s own search (Ctrl F) finds it there.",
  order: "Order",
  bestMatch: "Best match",
  newest: "Newest",
  recent: "Recent searches",
  finds: "Finds words, “exact phrases”, places, dates and numbers.",
  keys: { before: "On every page,", or: "or", after: "opens the search." },
  keep: "Keep my recent searches on this device",
  filters: "Filters",
  browse: "Look through [all topics](topics), [threads](threads) or [repositories](repositories).",
  failure: "The search index could not be loaded. Reloading the page may help.",
  again: "Try again",
  more: "Show more results",
};

/** Written into the search index. */
export const searchRecords = {
  kinds: { event: "Events", topic: "Topics", "fast-track": "Fast tracks" } satisfies Readonly<
    Record<RecordKind, string>
  >,
  thread: (title: string) => `Thread: ${title}`,
  organizers: "Organizers",
  organizations: "Organizations",
  reports: "Reports",
};

/** For the script of the search. */
export const searchResults = {
  filters: {
    kind: "kind",
    outcome: "outcome",
    year: "year",
    event: "event",
    motivation: "motivation",
    repository: "repository",
    organizer: "organizer",
  } satisfies Readonly<Record<FilterName, string>>,
  more: (count: number) => `${count} more`,
  remove: (label: string) => `${label}: remove`,
  clear: "Clear filters",
  loading: "Searching …",
  /** `3 results`; `3 of 12 results` where filters hide some. */
  count: ({ shown, found }: { shown: number; found: number }) =>
    `${found === 0 ? "No" : shown === found ? shown : `${shown} of ${found}`} ${found === 1 ? "result" : "results"}`,
  missing: (words: readonly string[]) =>
    words.length > 0 ? words.map((word) => `“${word}”`).join(" or ") : "all of this",
  /** Before and after the words that were searched for instead. */
  corrected: (word: string): Around => [`Nothing for “${word}”. Searched for `, "."],
  addition: ({ to, from }: { to: readonly string[]; from: string }) =>
    `${to.map((word) => `“${word}”`).join(", ")} (${from})`,
  added: (additions: readonly string[]) => `Also searched for ${additions.join(", ")}.`,
  nothing: (missing: string) => `Nothing in the archive has ${missing}. Other words may find more.`,
  most: (missing: string) => `No record has ${missing}. These have most of it.`,
  hidden: "All of them are hidden by the filters.",
  closest: ({ missing, count }: { missing: string; count: number }) =>
    `Nothing in the archive has ${missing}. ${count === 1 ? "The closest:" : `The ${count} closest:`}`,
  also: "Also close:",
  failure: "Search is not available right now.",
  jump: "Jump to",
  jumpKinds: { thread: "thread", repository: "repository" },
  marks: "Search matches",
  marked: (count: number) => (count === 1 ? "1 match is marked" : `${count} matches are marked`),
  next: "Next",
  hide: "Hide marks",
};

/** In feeds, the calendar and what is written for machines that read. */
export const exported = {
  organizedBy: (names: readonly string[]) => `Organized by ${names.join(", ")}.`,
  llms: ({ events, topics }: EventsAndTopics) =>
    `${counts.events(events)} and ${counts.topics(topics)}. An event is one hackathon, a topic one piece of work at it, a thread work that continued over several events. Each topic also has its Markdown source at its page's address, with \`.md\` instead of the final slash.`,
  data: "Data",
  schema: (address: string) => `JSON; its schema is at ${address}`,
  everything: "Everything in one file",
  everythingNote: "the Markdown source of all wrap-ups",
};

function be(count: number): string {
  return count === 1 ? "was" : "were";
}

interface EventsAndTopics {
  events: number;
  topics: number;
}

interface Work extends EventsAndTopics {
  peak: { topics: number; event: string } | null;
  continued: number;
}

interface Times {
  merges: string;
  merged: number;
  day: string;
  toMerge: number;
  released: number;
  toRelease: number;
}

/** What leads a list: its name and its number, beside other numbers. */
type Leader<Others extends string> = { name: string } & Record<"count" | Others, number>;

/** Words before and after buttons. */
type Around = readonly [before: string, after: string];
