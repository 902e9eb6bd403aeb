import Parser from 'rss-parser';

/**
 * rss-parser 3.13 reads in one go and only its answer comes by promise, which never settles when its own reading of
 * a parsed tree throws. These are the parts it is made of.
 */
export class SyncRssParser extends Parser {
  declare readonly xmlParser: {
    readonly parseString: (
      xml: string,
      callback: (cause: Error | null, tree: XmlTree | null) => void,
    ) => void;
  };
  declare readonly buildAtomFeed: (tree: XmlTree) => Parser.Output<Record<string, unknown>>;
  declare readonly buildRSS0_9: (tree: XmlTree) => Parser.Output<Record<string, unknown>>;
  declare readonly buildRSS1: (tree: XmlTree) => Parser.Output<Record<string, unknown>>;
  declare readonly buildRSS2: (tree: XmlTree) => Parser.Output<Record<string, unknown>>;
}

/** A document as xml2js gives it: an object whose one key is the root element. */
export interface XmlTree {
  readonly feed?: unknown;
  readonly rss?: { readonly $?: { readonly version?: string } };
  readonly 'rdf:RDF'?: unknown;
}
