/** Which figures of places stand side by side: rows by place, what is missing, and whose times differ. */
import type { PlaceRecord, Places } from '#lib/places.ts';
import { type PlaceKind, placeKinds } from '#schemas/place.ts';
import type { FigureView } from '#queries/figures.ts';

/** What comparing needs of a figure. */
export type ComparedFigure = Pick<
  FigureView,
  'id' | 'place' | 'machineValue' | 'asOf' | 'asOfText'
> & {
  measure?: string | undefined;
};

/** One place beside others. */
export interface ComparedPlace {
  id: string;
  /** Told apart from other places of that name. */
  name: string;
  kind: PlaceKind;
  /** 县级, 乡级 … */
  kindName: string;
  /** Whether another of the places lies in it, so that its number holds the other's. */
  isAround: boolean;
}

/** A place's figures of one measure; without any, the source gives none. */
export interface ComparedCell<Figure> {
  figures: Figure[];
  /** Figures of the place that look alike and are not of the measure. */
  apart: Figure[];
  /** Whether the measure means something for places of its kind. */
  applies: boolean;
  /**
   * Of several numbers: `conflict` if they differ at one stated time, `unclear` if they differ and the
   * source states no time that tells them apart.
   */
  doubt: 'conflict' | 'unclear' | undefined;
}

export interface ComparedRow<Figure> extends ComparedCell<Figure> {
  place: ComparedPlace;
}

/** How the times of figures go together: `none` where there are not two figures. */
export type ComparedTimes = 'none' | 'same' | 'unstated' | 'mixed';

/**
 * The places that the ledger has figures of, and the counties of a series, of which readers expect to hear:
 * larger kinds first, within a kind in the order of the tree.
 * @param figures every figure of the ledger
 * @param counties ids of those of a series
 */
export function listComparedPlaces(
  figures: readonly Pick<ComparedFigure, 'place'>[],
  places: Places,
  counties: readonly string[] = [],
): ComparedPlace[] {
  const told = new Set([...figures.map(({ place }) => place), ...counties]);
  const listed = walk(places).filter(({ id }) => told.has(id));
  const around = new Set(
    listed.flatMap(({ id }) => places.ancestorsOf(id).map((place) => place.id)),
  );
  return Object.keys(placeKinds).flatMap((kind) =>
    listed
      .filter((place) => place.kind === kind)
      .map(({ id }) => ({
        id,
        name: places.nameApart(id),
        kind: kind as PlaceKind,
        kindName: placeKinds[kind as PlaceKind].label,
        isAround: around.has(id),
      })),
  );
}

/**
 * A row for each place, whether it has a figure or not.
 * @param own the figures of the measure
 * @param apart figures that its record sets apart
 * @param kinds the kinds of places that the measure is for; all by default
 */
export function buildRows<Figure extends ComparedFigure>(
  places: readonly ComparedPlace[],
  own: readonly Figure[],
  apart: readonly Figure[],
  kinds?: readonly PlaceKind[],
): ComparedRow<Figure>[] {
  const byPlace = Map.groupBy(own, ({ place }) => place);
  const apartByPlace = Map.groupBy(apart, ({ place }) => place);
  return places.map((place) => {
    const figures = byPlace.get(place.id) ?? [];
    return {
      place,
      figures,
      apart: apartByPlace.get(place.id) ?? [],
      applies: kinds === undefined || kinds.includes(place.kind),
      doubt: findDoubt(figures),
    };
  });
}

/** Whether figures are of one time, as far as the source says. */
export function compareTimes(figures: readonly ComparedFigure[]): ComparedTimes {
  if (figures.length < 2) return 'none';
  if (figures.every(({ asOf }) => asOf === null)) return 'unstated';
  return new Set(figures.map(({ asOfText }) => asOfText)).size === 1 ? 'same' : 'mixed';
}

function findDoubt(figures: readonly ComparedFigure[]): ComparedCell<unknown>['doubt'] {
  const differing = [...Map.groupBy(figures, ({ asOfText }) => asOfText).values()].filter(
    (alike) => new Set(alike.map(({ machineValue }) => machineValue)).size > 1,
  );
  if (differing.some(([first]) => first?.asOf !== null)) return 'conflict';
  return differing.length > 0 ? 'unclear' : undefined;
}

/** The tree from its roots down, each place before what lies in it. */
function walk(places: Places): PlaceRecord[] {
  const below = (place: PlaceRecord): PlaceRecord[] => [
    place,
    ...places.childrenOf(place.id).flatMap(below),
  ];
  return [...places.byId.values()]
    .filter(({ within }) => within === undefined || !places.byId.has(within))
    .sort((one, other) => one.order - other.order)
    .flatMap(below);
}
