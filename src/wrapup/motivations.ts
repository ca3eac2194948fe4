import type { Nodes } from "mdast";
import type { Conventions } from "./conventions.ts";
import { findEmoji, splitAtEmoji, stripLeadingEmoji } from "./emoji.ts";
import { findMeaning, normaliseLabel } from "./labels.ts";
import type { Motivation, MotivationCategory, Topic } from "./model.ts";
import { plainText } from "./syntax.ts";

interface CategoryRule {
  /** Between spaces. */
  readonly emoji: string;
  readonly words: RegExp;
}

/** The one table of benefits. Words count more than emoji, and an earlier word more than a later one. */
const CATEGORY_RULES: Readonly<Record<Exclude<MotivationCategory, "other">, CategoryRule>> = {
  security: {
    emoji: "🛡 🔒 🔐 🔏 🔑",
    words: /secur|audit|encrypt|credential|complian|vulnerab|attack|least privilege|access control|isolat/i,
  },
  availability: {
    emoji: "⛔ 🚑 🔁 ♻ 🏥",
    words:
      /downtime|availab|interrupt|hick-?up|outage|resilien|reliab|robust|stability|stable|disaster|failover|prevent\w* (?:restart|disrupt)/i,
  },
  scalability: {
    emoji: "📈 🚀 ⚡ 🏎",
    words: /scal(?:e|ab|ing)|perform|throughput|faster|speed|latency|large[- ]clusters|larger/i,
  },
  cost: {
    emoji: "💰 💸 💵 🪙",
    words: /\bcosts?\b|cheap|expens|saving|less traffic|resource usage|fewer resources/i,
  },
  productivity: {
    emoji: "👨‍💻 👩‍💻 🧑‍💻 💻",
    words: /develop(?:er|ment)|productiv|maintain|contribut|code quality|clutter|refactor/i,
  },
  operations: {
    emoji: "🔧 🛠 ⚙ 🧰",
    words: /operat|automat|manual|admin|complexity|upgrade|rollout|roll-out/i,
  },
  experience: {
    emoji: "😍 🙂 😊 📦 🎁 👤",
    words: /user experience|usab|end[- ]users?|out[- ]of[- ]the[- ]box|simpl|convenien|\bux\b|friendl/i,
  },
  "use-cases": {
    emoji: "✨ 🌟 🆕 🌍",
    words: /use[- ]cases?|scenario|support (?:for|more)|enable|future[- ]proof|feature|flexib/i,
  },
  observability: {
    emoji: "🔭 👀 🔍 🔎 📊",
    words: /observ|monitor|metric|logging|\blogs?\b|trac(?:e|ing)|visib|insight|transparen|debug/i,
  },
  quality: {
    emoji: "🧪 ✅ 🎯 🐛",
    words: /\btests?\b|testing|accura|flak|\be2e\b|verification|correctness|bugs?\b/i,
  },
  dependencies: { emoji: "🔗 ⛓ 🧩", words: /dependenc|vendor lock|third[- ]party|lock-?in|upstream/i },
  community: {
    emoji: "👪 👨‍👩‍👧‍👦 🤝 🧑‍🤝‍🧑 ❤",
    words: /communit|harmoni|collaborat|sharing|shared|common solution/i,
  },
};

/** The benefits that a motivation section names: its list items, else its emoji-led or comma-separated parts. */
export function parseMotivations(nodes: readonly Nodes[], conventions: Conventions): Motivation[] {
  return nodes
    .flatMap((node) => {
      if (node.type === "list") return node.children.map(plainText);
      return node.type === "paragraph" ? splitClauses(plainText(node)) : [];
    })
    .map((clause) => createMotivation(clause, conventions))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The category of one benefit, such as `📈 better scalability`. */
export function findMotivationCategory(clause: string, { motivationWords }: Conventions): MotivationCategory {
  const words = ` ${normaliseLabel(clause)}`;
  const own = findMeaning(motivationWords, (word) => words.includes(` ${word}`));
  if (own) return own;
  const emoji = normaliseEmoji(findEmoji(clause) ?? "");
  let best: MotivationCategory = "other";
  let bestScore = 0;
  for (const [category, rule] of Object.entries(CATEGORY_RULES) as [MotivationCategory, CategoryRule][]) {
    const index = clause.search(rule.words);
    const wordScore = index < 0 ? 0 : 2 + 1 / (1 + index);
    const emojiScore = normaliseEmoji(rule.emoji).split(" ").includes(emoji) ? 1.5 : 0;
    if (wordScore + emojiScore > bestScore) [best, bestScore] = [category, wordScore + emojiScore];
  }
  return best;
}

/** The categories of a topic's motivations, in order and without repeats. */
export function listMotivations({ motivations }: Pick<Topic, "motivations">): MotivationCategory[] {
  return [...new Set(motivations.map(({ category }) => category))];
}

function createMotivation(clause: string, conventions: Conventions): Motivation {
  const text = stripLeadingEmoji(clause)
    .replace(/^[\s,;:–—-]+|[\s,;.]+$/g, "")
    .replace(/\s+/g, " ");
  return { category: findMotivationCategory(clause, conventions), emoji: findEmoji(clause), text };
}

/** Short comma-separated parts are benefits of their own; a sentence with commas is one. */
function splitClauses(text: string): string[] {
  if (findEmoji(text)) return splitAtEmoji(text);
  const clauses = text.split(/[,;]\s+/);
  return clauses.every((clause) => clause.split(/\s+/).length <= 6) ? clauses : [text];
}

/** Skin tones and presentation marks make no other meaning. */
function normaliseEmoji(emoji: string): string {
  return emoji.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, "");
}
