import { createKnowledge, entityValue, quantityValue, timeValue } from './create-knowledge.ts'

const text = `A new bridge for Harbour Town
Lena Ortiz met with Paul Reyes at the Town Hall on Monday, 3 March 2025. Ida Holm met with Tom Berg in the Old Port on Friday, 7 March 2025. On Wednesday Nora Vik met with Sam Lund near the Lighthouse.
The Daily Post wrote that sensors and cameras would be used to watch the cables. It added that cranes would be used to lift the deck. Pumps would be used to lift the water. Jacks would be used to lift the frame.
City officials said that the bridge will need strong pillars. Ferry officials say that the bridge could hurt the fishing season. Bus officials expect that the bridge will shorten the Coast Road.
Up to 400 buses would cross the bridge every day. Some 90 trucks would cross the tunnel every day. About 1,200 bicycles would cross the park every day.`

/**
 * A small invented article with claims that each type can ask about: meetings, means, opinions, numbers. Returned anew, so that a test
 * may change it. `more` is text behind it.
 */
export function createBridge(more = '') {
  const build = createKnowledge(`${text}${more}`)
  const { entity, predicate, claim, guard } = build
  const person = (name: string) => entity(name, 'PERSON', { aliases: [name.split(' ')[1] as string] })
  const [lena, paul, ida, tom, nora, sam] = [
    'Lena Ortiz',
    'Paul Reyes',
    'Ida Holm',
    'Tom Berg',
    'Nora Vik',
    'Sam Lund',
  ].map(person) as [string, ...string[]] as [string, string, string, string, string, string]
  const place = (name: string) => entity(name, 'PLACE', { description: 'Place in the town.' })
  const [hall, port, lighthouse] = [place('Town Hall'), place('Old Port'), place('Lighthouse')]
  const post = entity('The Daily Post', 'ORGANIZATION', { aliases: ['Daily Post'] })
  const group = (name: string) => entity(name, 'GROUP')
  const [engineers, owners, drivers] = [group('City officials'), group('Ferry officials'), group('Bus officials')]
  const means = (name: string) => entity(name, 'CAPABILITY')
  const [sensors, cameras, cranes, pillars] = [
    means('Sensors'),
    means('Cameras'),
    means('Cranes'),
    means('Strong pillars'),
  ]
  const thing = (name: string) => entity(name, 'CONCEPT')
  const [cables, deck, season, commute] = [thing('Cables'), thing('Deck'), thing('Fishing season'), thing('Coast Road')]
  const [bridge, tunnel, park] = [thing('Bridge'), thing('Tunnel'), thing('Park')]
  const [pumps, jacks, water, frame] = [means('Pumps'), means('Jacks'), thing('Water'), thing('Frame')]
  const [buses, trucks, bicycles] = [group('Buses'), group('Trucks'), group('Bicycles')]

  const meets = predicate('meets-with', { symmetric: true })
  const monitors = predicate('watches')
  const lifts = predicate('lifts')
  const needs = predicate('needs')
  const hurts = predicate('hurts')
  const shortens = predicate('shortens')
  const crosses = predicate('crosses')

  const meeting = (who: string, whom: string, where: string, when: [string, string], sentence: string, quote: string) =>
    claim({
      ...{ text: sentence, subject: who, predicate: meets, object: entityValue(whom), quote },
      qualifiers: [
        { key: 'place', value: entityValue(where) },
        { key: 'time', value: timeValue(...when) },
      ],
    })
  const ids = {
    lenaMeetsPaul: meeting(
      lena,
      paul,
      hall,
      ['on Monday', '2025-03-03'],
      'Lena Ortiz met with Paul Reyes at the Town Hall on Monday, 3 March 2025.',
      'Lena Ortiz met with Paul Reyes at the Town Hall on Monday, 3 March 2025',
    ),
    idaMeetsTom: meeting(
      ida,
      tom,
      port,
      ['on Friday', '2025-03-07'],
      'Ida Holm met with Tom Berg in the Old Port on Friday, 7 March 2025.',
      'Ida Holm met with Tom Berg in the Old Port on Friday, 7 March 2025',
    ),
    noraMeetsSam: meeting(
      nora,
      sam,
      lighthouse,
      ['On Wednesday', '2025-03-05'],
      'Nora Vik met with Sam Lund near the Lighthouse on Wednesday, 5 March 2025.',
      'On Wednesday Nora Vik met with Sam Lund near the Lighthouse',
    ),
    sensorsWatch: claim({
      ...{
        text: 'According to The Daily Post, sensors would be used to watch the cables.',
        subject: sensors,
        predicate: monitors,
      },
      ...{ object: entityValue(cables), modality: 'PLAN', speakers: [post] },
      quote: 'sensors and cameras would be used to watch the cables',
    }),
    camerasWatch: claim({
      ...{
        text: 'According to The Daily Post, cameras would be used to watch the cables.',
        subject: cameras,
        predicate: monitors,
      },
      ...{ object: entityValue(cables), modality: 'PLAN', speakers: [post] },
      quote: 'cameras would be used to watch the cables',
    }),
    cranesLift: claim({
      ...{
        text: 'According to The Daily Post, cranes would be used to lift the deck.',
        subject: cranes,
        predicate: lifts,
      },
      ...{
        object: entityValue(deck),
        modality: 'PLAN',
        speakers: [post],
        quote: 'cranes would be used to lift the deck',
      },
    }),
    bridgeNeeds: claim({
      ...{
        text: 'According to City officials, the bridge will need strong pillars.',
        subject: bridge,
        predicate: needs,
      },
      ...{ object: entityValue(pillars), modality: 'REQUIREMENT', speakers: [engineers] },
      quote: 'City officials said that the bridge will need strong pillars',
    }),
    bridgeHurts: claim({
      ...{
        text: 'According to Ferry officials, the bridge could hurt the fishing season.',
        subject: bridge,
        predicate: hurts,
      },
      ...{ object: entityValue(season), modality: 'POSSIBILITY', speakers: [owners] },
      quote: 'Ferry officials say that the bridge could hurt the fishing season',
    }),
    bridgeShortens: claim({
      ...{
        text: 'According to Bus officials, the bridge will shorten the Coast Road.',
        subject: bridge,
        predicate: shortens,
      },
      ...{ object: entityValue(commute), modality: 'PREDICTION', speakers: [drivers] },
      quote: 'Bus officials expect that the bridge will shorten the Coast Road',
    }),
  }
  const lifting = (what: string, how: string, sentence: string) =>
    claim({
      ...{ text: `According to The Daily Post, ${sentence}.`, subject: how, predicate: lifts },
      ...{ object: entityValue(what), modality: 'PLAN', speakers: [post] },
      quote: `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`,
    })
  lifting(water, pumps, 'pumps would be used to lift the water')
  lifting(frame, jacks, 'jacks would be used to lift the frame')
  const crossing = (who: string, what: string, quantity: ReturnType<typeof quantityValue>, quote: string) =>
    claim({
      ...{
        text: `${quote} every day.`,
        subject: who,
        predicate: crosses,
        object: entityValue(what),
        quote,
        modality: 'PLAN',
      },
      qualifiers: [{ key: 'quantity', value: quantity }],
    })
  crossing(buses, bridge, quantityValue('Up to 400', null, 400, 'buses'), 'Up to 400 buses would cross the bridge')
  crossing(trucks, tunnel, quantityValue('Some 90', 90, 90, 'trucks'), 'Some 90 trucks would cross the tunnel')
  crossing(
    bicycles,
    park,
    quantityValue('About 1,200', 1200, 1200, 'bicycles'),
    'About 1,200 bicycles would cross the park',
  )
  guard('PART_OF', lighthouse, port)
  return {
    ...build,
    ids,
    entities: {
      lena,
      paul,
      ida,
      tom,
      nora,
      sam,
      hall,
      port,
      lighthouse,
      post,
      engineers,
      owners,
      drivers,
      sensors,
      cameras,
      cranes,
      bridge,
      park,
    },
  }
}

/** The same, with some of its claims in other words than the article's: what it says of them is not found by looking. */
export function createRetoldBridge() {
  const bridge = createBridge()
  for (const claim of bridge.knowledge.claims)
    for (const [words, other] of retellings) claim.text = claim.text.replace(words, other)
  return bridge
}

const retellings = [
  ['would be used to watch the cables', 'would be put in place for a guard over the cables'],
  ['would be used to lift the', 'would serve for raising the'],
  ['would cross the', 'would make a trip over the'],
  ['will need strong pillars', 'will have to be given strong pillars'],
] as const
