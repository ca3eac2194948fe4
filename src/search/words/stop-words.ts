/** Words that stand in every text. The index leaves them out. */
const FUNCTION_WORDS =
  words(`a an and are as at be been being but by for from had has have he her his how i if
  in into is it its me my nor not of on or our s she so t than that the their them then there these they this
  those to too us very was we were what when where which while who whom whose why will with would you your`);

/** Words around what a question is about. A query leaves them out where other words remain. */
const QUESTION_WORDS =
  words(`about against all also any anybody anyone anything became become can could did do does doing
  done each ever every find get gets getting give happened happens just know like many more most much no only other
  please should show some somebody someone something still tell topic topics want way went without work worked
  working works yet`);

/** Words that many questions hold and few are about. A query may hold them, but an answer need not. */
const LIGHT_WORDS =
  words(`after again already always around because before between both decide decided during either else enough even ever
  everybody everyone exactly good help helps however instead keep keeping keeps kept let lets look looked
  looking maybe might must need needed needs never now often once overview possible possibly probably quite
  rather really rid same several simply since sometimes soon status such support supported supporting supports
  take taken takes taking thing things though together took tried tries try trying until use used useful
  users uses using usually various via wanted wants well whether within`);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

export function isQuestionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || QUESTION_WORDS.has(word);
}

export function isLightWord(word: string): boolean {
  return LIGHT_WORDS.has(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
