/**
 * The words of the interface in German. A wrap-up is „Bericht“, a thread „Strang“, a fast track „Kurzthema“.
 */
import { formatCount } from "../format/counts.ts";
import type * as en from "./en.ts";

export const language: typeof en.language = "de";

export const navigation: typeof en.navigation = {
  main: "Hauptmenü",
  skip: "Zum Inhalt",
  events: "Veranstaltungen",
  topics: "Themen",
  threads: "Stränge",
  nextSteps: "Nächste Schritte",
  repositories: "Repositorys",
  statistics: "Statistik",
  search: "Suche",
  feed: "Feed",
  calendar: "Kalender",
  darkTheme: "Dunkle Farben",
  contents: "Inhalt",
  onThisPage: "Auf dieser Seite",
  breadcrumb: "Pfad",
  allEvents: "Alle Veranstaltungen",
  allTopics: "Alle Themen",
  allThreads: "Alle Stränge",
  allNextSteps: "Alle nächsten Schritte",
  allRepositories: "Alle Repositorys",
  colophon: ({ site, community }) =>
    `${site} wird gepflegt von: [${community}](community). Jede Seite entsteht aus einer Markdown-Datei, die alle bearbeiten dürfen: [zu den Quellen](sources).`,
};

export const counts: typeof en.counts = {
  events: (count) => formatNumber(count, "Veranstaltung", "Veranstaltungen"),
  topics: (count) => formatNumber(count, "Thema", "Themen"),
  fastTracks: (count) => formatNumber(count, "Kurzthema", "Kurzthemen"),
  threads: (count) => formatNumber(count, "Strang", "Stränge"),
  repositories: (count) => formatNumber(count, "Repository", "Repositorys"),
  forks: (count) => formatNumber(count, "Fork", "Forks"),
  days: (count) => formatNumber(count, "Tag", "Tage"),
  readingTime: (minutes) => `${minutes} Min. Lesezeit`,
  more: (count) => `und ${count} weitere`,
};

export const kinds: typeof en.kinds = {
  event: "Veranstaltung",
  topic: "Thema",
  "fast-track": "Kurzthema",
};

export const motivations: typeof en.motivations = {
  security: "Sicherheit",
  availability: "Verfügbarkeit",
  scalability: "Skalierbarkeit",
  cost: "Geringere Kosten",
  productivity: "Produktivität",
  operations: "Betrieb",
  experience: "Bedienbarkeit",
  "use-cases": "Mehr Anwendungsfälle",
  observability: "Beobachtbarkeit",
  quality: "Qualität",
  dependencies: "Weniger Abhängigkeiten",
  community: "Gemeinschaft",
  other: "Anderer Nutzen",
};

export const outcomes: typeof en.outcomes = {
  states: {
    released: "Veröffentlicht",
    merged: "Übernommen",
    open: "Zuletzt noch offen",
    closed: "Geschlossen",
    unknown: "Nicht bekannt",
  },
  released: ({ release, day, isFirst }) =>
    `${isFirst ? "Zuerst in" : "In"} ${release}${day === null ? "" : ` (${day})`}`,
  closedPullRequest: "Ohne Übernahme geschlossen",
  closedIssue: "Issue geschlossen",
  completedIssue: "Issue erledigt",
  unplannedIssue: "Issue als nicht geplant geschlossen",
  on: ({ what, day }) => `${what} am ${day}`,
  reverted: ({ merged, by }) => `${merged}, zurückgenommen durch ${by}`,
  background: (what) => `${what}, vor der Veranstaltung`,
  successor: (ref) => `, durch ${ref}`,
  daysAfter: (days) =>
    days === 0 ? "während der Veranstaltung" : `${formatNumber(days, "Tag", "Tage")} nach der Veranstaltung`,
  asOf: (day) => `Stand ${day}`,
  knownDay: (day) => `Stand ${day}`,
  mergeCount: ({ merged, total, unknown }) =>
    `${merged.toLocaleString("de")} von ${formatNumber(total, "Pull-Request", "Pull-Requests")}${unknown === 0 ? "" : ` (${unknown} weitere nicht nachgesehen)`}`,
  story: "Was daraus wurde",
  noStory:
    "Nicht bekannt: Der Bericht nennt zu dieser Arbeit keinen Pull-Request und kein Issue, nach dem jemand gesehen hat. Kennst du eines? [Trag es ein](edit).",
  preparatory: "Hat die Arbeit vorbereitet, und ist nicht das Ganze",
};

export const joins: typeof en.joins = {
  file: () => "von der Redaktion bestätigt",
  link: () => "das eine verweist auf das andere",
  reference: (ref) => `beide nennen ${ref}`,
  proposal: (ref, words) =>
    `beide gehören zu ${ref} und handeln von ${new Intl.ListFormat("de").format(words)}`,
  title: (about) => `beide Titel nennen „${about}“`,
};

export const home: typeof en.home = {
  latest: "Die jüngste Veranstaltung",
  noEvents: "Hier ist noch keine Veranstaltung. Ihr Bericht gehört nach content/events/.",
  try: "Zum Beispiel",
  shipped: "Kürzlich ausgeliefert",
  shippedNote: ({ event, outcome }) => `${event}: ${outcome}`,
  howLong: "Wie lange es dauert",
  known: (asOf) => `${asOf}.`,
  threads: "Stränge, die weitergehen",
  threadNote: ({ extent, event }) => `${extent}, zuletzt: ${event}`,
  wanted: "Mithilfe gesucht",
  wantedNote: ({ event, topics }) =>
    `Nächste Schritte aus: ${event}${topics === null ? "" : `, in einem Strang aus ${topics} Themen`}`,
  garden: "Alle Veranstaltungen als Garten",
  plants:
    "Jede Pflanze ist eine Veranstaltung, die jüngste zuerst; jedes Blatt und jede Blüte ein Thema, jede Knospe ein Kurzthema.",
  roots: "Wurzeln verbinden, was fortgesetzt wurde.",
  keys: "Die Pfeiltasten führen von Pflanze zu Pflanze.",
  colours: "Was die Farben bedeuten",
  coloursNote: "Warum jemand an einem Thema gearbeitet hat; hellgrün, wo kein Grund genannt ist.",
  numbers: {
    topics: "Themen",
    events: "Veranstaltungen",
    contributions: "Pull-Requests und Issues",
    repositories: "Repositorys",
  },
};

export const paging: typeof en.paging = {
  label: "Seiten",
  newer: "Neuere",
  older: "Ältere",
  oldest: "Älteste",
  place: ({ page, pages }) => `Seite ${page} von ${pages}`,
  suffix: (page) => `, Seite ${page}`,
};

export const events: typeof en.events = {
  summary: ({ events, topics, announced }) =>
    `${counts.events(events)}${announced > 0 ? ` und ${announced} angekündigt` : ""}, ${counts.topics(topics)}, die neuesten zuerst.`,
  description: ({ community, summary }) => `Alle Hackathons (${community}): ${summary}`,
  organizedBy: (names) => `veranstaltet von ${names}`,
  date: "Datum",
  location: "Ort",
  organizers: () => "Gastgeber",
  people: "Personen",
  from: "Aus",
  outcome: "Ergebnis",
  merges: ({ count, merged, day }) =>
    `${count} ${merged === 1 ? "wurde" : "wurden"} übernommen, Stand ${day}`,
  picture: "Bild",
  fullSize: (description) => `${description} (in voller Größe)`,
  photograph: (credit) => `Foto: ${credit}`,
  states: { ahead: "Demnächst", running: "Läuft gerade", unwritten: "Noch ohne Bericht" },
  ahead: "Diese Veranstaltung steht noch bevor. Sie ist im [Kalender](calendar).",
  aheadWithTopics:
    "Diese Veranstaltung steht noch bevor. [Themen werden gesammelt](topics), und sie ist im [Kalender](calendar).",
  running: "Diese Veranstaltung läuft gerade. Ihr Bericht folgt danach.",
  unwritten:
    "Diese Veranstaltung ist vorbei, und noch hat niemand aufgeschrieben, was daraus wurde. Warst du dabei? [Schreib den Bericht](edit).",
  introduction: ({ topics, named, isPart }) =>
    `${formatNumber(topics, "Thema", "Themen")}${isPart ? ", darunter " : ": "}${new Intl.ListFormat("de").format(named)}.`,
  reports: "Anderswo",
  edit: "Fehlt etwas, oder stimmt etwas nicht? [Bearbeite den Bericht](edit), oder [lies seine Quelle](source).",
  pager: "Vorige und nächste Veranstaltung",
  before: "Die Veranstaltung davor",
  after: "Die Veranstaltung danach",
};

export const topics: typeof en.topics = {
  summary: ({ topics, events }) => `${counts.topics(topics)} aus ${counts.events(events)}`,
  lead: ({ summary, day }) =>
    `${summary}, die neuesten zuerst. Was daraus wurde, steht dabei, ${day === null ? "wo es bekannt ist" : `Stand ${day}`}.`,
  description: ({ community, summary }) =>
    `Alles, woran auf den Hackathons gearbeitet wurde (${community}): ${summary}.`,
  narrow: "Nach Motivation, Ergebnis oder Jahr",
  year: "Jahr",
  motivation: "Motivation",
  motivations: "Motivation",
  repository: "Repository",
  linkTo: (number) => `Link zu Thema ${number}`,
  aside: "Was daraus wurde, und wohin es gehört",
  where: "Wo es war",
  repositories: "Wohin die Arbeit floss",
  edit: "Fehlt etwas, oder stimmt etwas nicht? [Bearbeite den Bericht der Veranstaltung](edit), oder [lies die Quelle dieses Themas](source).",
  pager: "Voriges und nächstes Thema",
  before: "Das Thema davor",
  after: "Das Thema danach",
};

export const threads: typeof en.threads = {
  lead: "Manche Arbeit ist zu groß für eine Woche und zieht sich über mehrere Veranstaltungen. Die zuletzt fortgesetzte steht oben.",
  description: (threads) => `Arbeit, die über mehrere Veranstaltungen weitergeht: ${threads}.`,
  formerly: (names) => `Früher: ${names}`,
  extent: ({ topics, events }) => `${counts.topics(topics)}, ${counts.events(events)}`,
  sentence: ({ topics, events }) => `Ein Strang: ${counts.topics(topics)}, ${counts.events(events)}.`,
  belongs: (reasons) => `Gehört dazu: ${reasons}.`,
  shipped: "Was danach ausgeliefert wurde",
  merged: (repository) => `Übernommen in ${repository}`,
  released: (release) => `Veröffentlicht in ${release}`,
  open: "Noch offen",
  follow: "Folge diesem Strang mit seinem [Feed](feed), oder sieh dir [alle Stränge](threads) an.",
  name: "Ein Strang:",
  before: "Davor",
  after: "Danach",
};

export const nextSteps: typeof en.nextSteps = {
  description: ({ count, suffix }) =>
    `Was noch zu tun blieb${suffix}: ${formatNumber(count, "Thema sucht", "Themen suchen")} vielleicht Hilfe.`,
  left: (count) => `Was bei ${formatNumber(count, "Thema", "Themen")} zu tun blieb`,
  lead: (count) =>
    `Was bei ${formatNumber(count, "Thema", "Themen")} zu tun blieb, nach Strängen, dann nach Repositorys.`,
  leadDone: ({ count, day }) =>
    `${formatNumber(count, "weiteres wurde", "weitere wurden")} inzwischen fortgesetzt oder ausgeliefert${day}.`,
  done: (day) => `Inzwischen fortgesetzt oder ausgeliefert${day}`,
  thread: "Strang",
  elsewhere: "Anderswo",
  noRepository: "Ohne Repository",
  pickedUp: "Fortgesetzt in:",
  merged: "Seither übernommen:",
};

export const repositories: typeof en.repositories = {
  description: (repositories) => `Die Repositorys, an denen gearbeitet wurde: ${repositories}.`,
  lead: ({ repositories, day }) =>
    `Wohin die Arbeit floss: ${repositories}, das mit den meisten Themen zuerst${day === null ? "" : `; Übernahmen Stand ${day}`}.`,
  touched: (topics) => `${topics} dazu`,
  merged: (count) => `${count} übernommen`,
  mergedAsOf: ({ count, day }) => `${count} übernommen, Stand ${day}.`,
  links: "[Zum Repository](host), oder [alle Repositorys](repositories).",
};

export const statistics: typeof en.statistics = {
  description:
    "Das Archiv in Zahlen: wann, warum und wo gearbeitet wurde, und wie lange es dauerte, bis die Arbeit ausgeliefert war.",
  lead: "Das Archiv in Zahlen, die meisten mit einem Link zu dem, was sie zählen.",
  numbers: "Die Zahlen",
  time: "Wann",
  when: "Wann entstand wie viel?",
  whenPlot: "Themen jeder Veranstaltung, neue und fortgesetzte",
  whenTable: "Was jede Veranstaltung beitrug, die neueste zuerst",
  fresh: "Neu",
  continued: "Fortgesetzt",
  contributions: "Pull-Requests und Issues",
  freshTopics: "neue Themen",
  continuedTopics: "Themen, die frühere Arbeit fortsetzen",
  howLong: "Wie lange dauerte es bis zur Auslieferung?",
  howLongPlot: "Tage von jeder Veranstaltung bis zu Übernahmen und Veröffentlichungen",
  howLongTable: "Vom letzten Tag jeder Veranstaltung bis zu Übernahmen und Veröffentlichungen",
  halfWithin: "Median",
  mergedDots: "übernommene Pull-Requests",
  releasedDots: "erstmals in einer Version",
  ticks: { event: "Ende", week: "Woche", month: "Monat", quarter: "Quartal", year: "Jahr" },
  why: "Warum?",
  whyTable: "Themen nach Motivation",
  where: "Wohin floss die Arbeit?",
  whereTable: "Themen nach Repository",
  who: "Wer hat eingeladen?",
  whoTable: "Veranstaltungen nach Gastgeber",
  places: "Wo traf man sich?",
  placesTable: "Veranstaltungen nach Ort",
  place: "Ort",
  map: (places) => `Karte: ${places}`,
  work: ({ topics, events, peak, continued }) =>
    `${formatNumber(topics, "Thema", "Themen")} auf ${formatNumber(events, "Veranstaltung", "Veranstaltungen")}${peak ? `, höchstens ${peak.topics} auf einer (${peak.event})` : ""}${continued > 0 ? `; ${formatNumber(continued, "setzt", "setzen")} frühere Arbeit fort` : ""}.`,
  times: ({ merges, merged, day, toMerge, released, toRelease }) =>
    `${merges} ${merged === 1 ? "war" : "waren"} am ${day} übernommen, die Hälfte davon binnen ${formatNumber(toMerge, "Tag", "Tagen")} nach der Veranstaltung${
      released > 0
        ? `; ${formatNumber(released, "war", "waren")} bis dahin in einer Version, die Hälfte davon binnen ${formatNumber(toRelease, "Tag", "Tagen")}`
        : ""
    }.`,
  motivations: ({ name, count, topics, unexplained }) =>
    `Unter den Gründen steht „${name}“ vorn, genannt bei ${count} von ${formatNumber(topics, "Thema", "Themen")}${unexplained > 0 ? `; ${formatNumber(unexplained, "nennt", "nennen")} keinen` : ""}.`,
  repositories: ({ name, count, topics, single, total }) =>
    `${count} von ${formatNumber(topics, "Thema", "Themen")} ${count === 1 ? "betrifft" : "betreffen"} ${name}; ${single} von ${formatNumber(total, "Repository", "Repositorys")} ${single === 1 ? "kommt" : "kommen"} nur in einem Thema vor.`,
  organizers: ({ name, isFirst, count, events }) =>
    `${name} lud${isFirst ? " am häufigsten" : ""} ein, zu ${count} von ${formatNumber(events, "Veranstaltung", "Veranstaltungen")}.`,
  meetings: ({ places, name, count, events }) =>
    `${formatNumber(places, "Ort", "Orte")}; ${count} von ${formatNumber(events, "Veranstaltung", "Veranstaltungen")} ${count === 1 ? "fand" : "fanden"} in ${name} statt.`,
};

export const citation: typeof en.citation = {
  title: "Zitieren",
  bibtex: "BibTeX-Eintrag",
  files: "Die Veranstaltung und alle ihre Themen als Datei: [BibTeX](bibtex), [CSL-JSON](csl).",
};

export const prose: typeof en.prose = {
  table: "Tabelle",
  done: "erledigt",
  open: "offen",
  footnotes: "Fußnoten",
  backToReference: (number) => `Zurück zur Stelle ${number}`,
};

export const notFound: typeof en.notFound = {
  title: "Nicht gefunden",
  lead: "Unter dieser Adresse gibt es keine Seite.",
  advice:
    "Vielleicht ist sie umgezogen, oder im Link ist ein Tippfehler. Suche danach, oder sieh [alle Veranstaltungen](events) und [alle Themen](topics) durch.",
};

export const search: typeof en.search = {
  description: "Durchsucht jede Veranstaltung und jedes Thema des Archivs.",
  label: "Archiv durchsuchen",
  submit: "Suchen",
  placeholder: "Thema, Repository, #1234",
  close: "Schließen",
  noScript:
    "Die Suche braucht JavaScript, und dieser Browser führt hier keines aus. [Alle Themen](topics) und [alle Veranstaltungen](events) nennen jeden Titel, und die Suche deines Browsers (Strg F) findet ihn dort.",
  order: "Reihenfolge",
  bestMatch: "Beste Treffer",
  newest: "Neueste",
  recent: "Letzte Suchen",
  finds: "Findet Wörter, „genaue Wortfolgen“, Orte, Daten und Zahlen.",
  keys: { before: "Auf jeder Seite öffnet", or: "oder", after: "die Suche." },
  keep: "Meine letzten Suchen auf diesem Gerät behalten",
  filters: "Filter",
  browse: "Sieh [alle Themen](topics), [Stränge](threads) oder [Repositorys](repositories) durch.",
  failure: "Der Suchindex ließ sich nicht laden. Vielleicht hilft es, die Seite neu zu laden.",
  again: "Noch einmal versuchen",
  more: "Mehr Treffer zeigen",
};

export const searchRecords: typeof en.searchRecords = {
  kinds: { event: "Veranstaltungen", topic: "Themen", "fast-track": "Kurzthemen" },
  thread: (title) => `Strang: ${title}`,
  organizers: "Gastgeber",
  organizations: "Organisationen",
  reports: "Berichte anderswo",
};

export const searchResults: typeof en.searchResults = {
  filters: {
    kind: "Art",
    outcome: "Ergebnis",
    year: "Jahr",
    event: "Veranstaltung",
    motivation: "Motivation",
    repository: "Repository",
    organizer: "Gastgeber",
  },
  more: (count) => `${count} weitere`,
  remove: (label) => `${label}: entfernen`,
  clear: "Filter aufheben",
  loading: "Suche …",
  count: ({ shown, found }) =>
    `${found === 0 ? "Keine" : shown === found ? shown : `${shown} von ${found}`} Treffer`,
  missing: (words) => (words.length > 0 ? words.map((word) => `„${word}“`).join(" oder ") : "all das"),
  corrected: (word) => [`Nichts zu „${word}“. Gesucht wurde `, "."],
  addition: ({ to, from }) => `${to.map((word) => `„${word}“`).join(", ")} (${from})`,
  added: (additions) => `Auch gesucht: ${additions.join(", ")}.`,
  nothing: (missing) => `Nichts im Archiv enthält ${missing}. Vielleicht finden andere Wörter mehr.`,
  most: (missing) => `Kein Eintrag enthält ${missing}. Diese enthalten das meiste davon.`,
  hidden: "Die Filter verbergen alle.",
  closest: ({ missing, count }) =>
    `Nichts im Archiv enthält ${missing}. ${count === 1 ? "Am nächsten kommt:" : `Die ${count} nächsten:`}`,
  also: "Auch ähnlich:",
  failure: "Die Suche ist gerade nicht verfügbar.",
  jump: "Direkt zu",
  jumpKinds: { thread: "Strang", repository: "Repository" },
  marks: "Fundstellen",
  marked: (count) => (count === 1 ? "1 Fundstelle ist markiert" : `${count} Fundstellen sind markiert`),
  next: "Nächste",
  hide: "Markierung aufheben",
};

export const exported: typeof en.exported = {
  organizedBy: (names) => `Veranstaltet von ${names.join(", ")}.`,
  llms: ({ events, topics }) =>
    `${formatNumber(events, "Veranstaltung", "Veranstaltungen")} und ${formatNumber(topics, "Thema", "Themen")}. Eine Veranstaltung ist ein Hackathon, ein Thema eine Arbeit auf ihm, ein Strang eine Arbeit, die über mehrere Veranstaltungen weiterging. Die Markdown-Quelle jedes Themas steht unter der Adresse seiner Seite, mit \`.md\` statt des letzten Schrägstrichs.`,
  data: "Daten",
  schema: (address) => `JSON; das Schema liegt unter ${address}`,
  everything: "Alles in einer Datei",
  everythingNote: "die Markdown-Quellen aller Berichte",
};

function formatNumber(count: number, one: string, many: string): string {
  return formatCount(count, one, many, "de");
}
