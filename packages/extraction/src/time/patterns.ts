/** The words of dates, as parts of regular expressions. */
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const day = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'
const year = '(?:1[0-9]\\d\\d|20\\d\\d)'
const part = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|[Tt]he (?:end|beginning|start|middle) of )'
const count = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|\\d+)'
const unit = '(?:day|week|month|year|decade|centur(?:y|ies))'

/** Every way of writing a time that is read, longest first; the names of groups say what they hold. */
const patterns = [
  `(?<iso>${year}-\\d\\d-\\d\\d)(?!\\d)`,
  `(?<rangeFrom>${day})(?: ?[-–] ?| to )(?<rangeTo>${day})(?: of)? (?<rangeMonth>${month})(?:,? (?<rangeYear>${year}))?(?![\\p{L}\\d])`,
  `(?<rangeMonth>${month}) (?<rangeFrom>${day}) ?[-–] ?(?<rangeTo>${day})(?:,? (?<rangeYear>${year}))?(?![\\d:,]\\d|\\d)`,
  `(?<=[Bb]etween )(?<rangeFrom>${day}) and (?<rangeTo>${day})(?: of)? (?<rangeMonth>${month})(?:,? (?<rangeYear>${year}))?(?![\\p{L}\\d])`,
  `(?:${weekday},? )?(?<mdyMonth>${month}) (?<mdyDay>${day}),? (?<mdyYear>${year})`,
  `(?:${weekday},? )?(?<dmyDay>${day})(?: of)? (?<dmyMonth>${month}),? (?<dmyYear>${year})`,
  `${part}?(?<myMonth>${month})(?: of)?,? (?<myYear>${year})`,
  `(?:${weekday},? )?(?<mdMonth>${month}) (?<mdDay>${day})(?![\\d:,]\\d)`,
  `(?:${weekday},? )?(?<dmDay>${day})(?: of)? (?<dmMonth>${month})\\b`,
  `[Tt]he (?<quarter>first|second|third|fourth) quarter(?: of (?<quarterYear>${year}))?`,
  `(?<fromYear>${year}) ?[-–] ?(?<toYear>${year})`,
  `(?<shortFrom>${year})[-–](?<shortTo>1[3-9]|[2-9]\\d)(?![\\p{L}\\d-])`,
  `(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<decade>1[5-9]\\d0|20\\d0)s`,
  `(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?['’]?(?<shortDecade>[2-9]0)s\\b`,
  `(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<century>\\d{1,2})(?:st|nd|rd|th)[ -]century(?<bc> BCE?)?`,
  `(?:${part}|[Tt]he )?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? (?<seasonYear>${year})`,
  `(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]he (?:previous|following|past)) (?<whichDay>${weekday})`,
  `${part}?(?:(?:[Ee]arlier|[Ll]ater|[Tt]he same (?:period|month|quarter|time|day)(?: of)?) )?(?<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:previous|coming|past|current)) (?<relUnit>week|month|year|decade|century|quarter|weekend|spring|summer|fall|autumn|winter|${month})\\b`,
  `(?<onDay>${weekday})(?: (?:morning|afternoon|evening|night))?\\b`,
  `(?<agoCount>${count}) (?<agoUnit>${unit})s? ago`,
  `(?<word>(?:\\d{1,2}:\\d\\d (?:(?:UTC|GMT|[AaPp]\\.?[Mm]\\.?) )?)?[Tt]oday|[Cc]urrently|(?:[Mm]ore )?[Rr]ecently|(?:[Vv]ery )?[Ss]oon|\\d{1,2}:\\d\\d (?:UTC|GMT)|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)\\b`,
  `${part}?(?<aloneYear>${year})(?![\\d,.]\\d|\\d|%)`,
  `(?<=\\b(?:[Ii]n|of|early|late|mid|[Ss]ince|[Bb]y|[Uu]ntil|through|[Dd]uring|[Ff]rom|for|to|and|compared to|[Bb]etween|last|next) (?:(?:early|late|mid)[ -])?)(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<aloneMonth>${month})\\b`,
  `(?<leadMonth>(?<![Tt]he )January|February|April|June|July|August|September|October|November|December)\\b`,
]

/** All of them at once, tried where `lastIndex` says; a match has the groups of one of them. */
export const timePattern = new RegExp(`(?<![\\p{L}\\p{N}$€£.,/-])(?:${patterns.join('|')})`, 'yu')

/** A cheap test that lets through what may hold a time at all. */
export const mayHoldTime =
  /\d0s\b|1\d\d\d|20\d\d|currently|recently|soon|UTC|GMT|day|night|month|week|year|decade|century|quarter|morning|afternoon|evening|tomorrow|spring|summer|autumn|winter|January|February|March|April|May\b|June|July|August|September|October|November|December|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/u

const starts = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. early late mid the
  spring summer autumn fall winter last next this earlier later a an one two three four five six seven eight nine ten eleven twelve several few
  currently recently more very soon today yesterday tomorrow tonight`.split(/\s+/u),
)

/** Whether a time may begin with a word, in lower case: most words begin none, and the pattern is dear. */
export function mayStartTime(word: string): boolean {
  const code = word.charCodeAt(0)
  return (
    (code >= 48 && code <= 57) || code === 39 || code === 0x2019 || starts.has(word) || /^(early|late|mid)-/u.test(word)
  )
}
