/** What a place is to a visitor; each layer can be taken from the drawing. */
export type Layer = 'centre' | 'sites' | 'peaks' | 'gates' | 'markets' | 'works' | 'units' | 'others';

interface LayerDefinition {
  /** Kinds of `content/data/places.yaml`. */
  kinds: readonly string[];
  /** Its mark around the point 0 0: the shape tells the layer, whatever the colours. */
  mark: string;
  /** Half the breadth of the mark. */
  radius: number;
  /** Whether the drawing shows it at first; absent for what always stands there. */
  shown?: boolean;
}

/** The layers in the order of the list, in which they are numbered. */
export const layers: Readonly<Record<Layer, LayerDefinition>> = {
  centre: {
    kinds: ['provincial-centre'],
    mark: 'M-10-10H10V10H-10ZM-4-4H4V4H-4Z',
    radius: 10,
  },
  sites: {
    kinds: ['site', 'village', 'cave'],
    mark: 'M0-9A9 9 0 0 1 0 9A9 9 0 0 1 0-9ZM0-4A4 4 0 0 0 0 4A4 4 0 0 0 0-4Z',
    radius: 9,
    shown: true,
  },
  peaks: { kinds: ['peak', 'pass'], mark: 'M0-10L11 8H-11Z', radius: 10, shown: true },
  gates: { kinds: ['border-gate'], mark: 'M0-11L11 0L0 11L-11 0Z', radius: 11, shown: true },
  markets: { kinds: ['market'], mark: 'M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z', radius: 9, shown: true },
  works: { kinds: ['hydropower'], mark: 'M-9-6H9L4 9H-4Z', radius: 9, shown: true },
  units: {
    kinds: ['commune', 'ward'],
    mark: 'M0-5A5 5 0 0 1 0 5A5 5 0 0 1 0-5Z',
    radius: 5,
    shown: false,
  },
  others: { kinds: [], mark: 'M-6-6L0-3L6-6L3 0L6 6L0 3L-6 6L-3 0Z', radius: 7, shown: true },
};

export const layerNames = Object.keys(layers) as Layer[];

const byKind = new Map(layerNames.flatMap((name) => layers[name].kinds.map((kind) => [kind, name] as const)));

/** The layer of a kind of place; none for kinds that no drawing shows unless the place has a page. */
export const layerOf = (kind: string): Layer | undefined => byKind.get(kind);
