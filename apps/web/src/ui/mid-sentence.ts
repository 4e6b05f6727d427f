/** A sentence as it reads in the middle of another: "The article cites …" after "because". Names keep their capitals. */
export const midSentence = (sentence: string): string =>
  sentence.replace(/^(The|A|An|It|Its|This|That|These|Those|In|On|At)\b/u, (word) => word.toLowerCase())
