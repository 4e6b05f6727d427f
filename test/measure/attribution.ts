import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'
import { noScore, type Reliability, reportLine } from './score.ts'

/**
 * Who says what. MEANTIME marks no contents, only that one event hangs on another: a cue is an event of saying or thinking on which another
 * hangs, its source whoever does it (Arg0), and its content is found where it holds that other event.
 */
export function measureAttribution(folder: string, half: Half, reliability: Reliability): string[] {
  const cues = noScore()
  const sources = noScore()
  const contents = noScore()
  for (const { text, publishedOn, events, entities, participants, slinks, annotated_until: until } of readMeantime(
    folder,
    half,
  )) {
    const eventOf = new Map(events.map((event) => [event.m, event]))
    const entityOf = new Map(entities.map((entity) => [entity.m, entity]))
    const gold = slinks.flatMap(({ source, target }) => {
      const [cue, content] = [eventOf.get(source), eventOf.get(target)]
      return cue && content && cue.start < until && cue.class === 'SPEECH_COGNITIVE' ? [{ source, cue, content }] : []
    })
    const found = suggestByRules(asInput(text, publishedOn)).attributions.filter(({ cue }) => cue.start < until)
    const goldCues = [...new Map(gold.map((each) => [each.source, each])).values()]
    cues.gold += goldCues.length
    cues.found += found.length
    contents.gold += gold.length
    contents.found += found.length
    for (const attribution of found) {
      const isRight = goldCues.some(({ cue }) => cue.start < attribution.cue.end && attribution.cue.start < cue.end)
      reliability.add('attribution', attribution.confidence, isRight)
    }
    for (const { source, cue, content } of goldCues) {
      const match = found.find((each) => cue.start < each.cue.end && each.cue.start < cue.end)
      if (match) cues.hits += 1
      if (match && match.content.start <= content.start && content.end <= match.content.end) contents.hits += 1
      const speakers = participants.flatMap(({ event, entity, role }) =>
        event === source && role === 'Arg0' ? (entityOf.get(entity) ?? []) : [],
      )
      if (speakers.length === 0) continue
      sources.gold += 1
      if (match?.speaker) sources.found += 1
      const head = (each: { end: number }) => each.end === match?.speaker?.end
      if (match?.speaker && speakers.some(head)) sources.hits += 1
    }
  }
  return [
    reportLine('cue: MEANTIME (events of saying with a content)', cues, 55),
    reportLine('source of the cues found (its last word)', sources, 47),
    reportLine('content (holds the event that is said)', contents, 33),
  ]
}
