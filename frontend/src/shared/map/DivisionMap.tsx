import L from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Shape } from '@/api/imports';
import { ABOVE, boundsOf, type Frame, useGround, useLeaflet, words } from './leaflet';
import type { Mark } from './marks';

export interface DivisionBase {
  key: string;
  name: string;
  latitude: number;
  longitude: number;
  mark: Mark;
}

export interface DivisionPoint {
  code: string;
  name: string;
  /** Words below the name. */
  note: string;
  latitude: number;
  longitude: number;
  /** Key of its trainer; null: nobody. */
  trainer: string | null;
  /** What it bears instead of its trainer's number. */
  sign?: string;
  /** Marked with a ring: it gets another trainer. */
  changed?: boolean;
}

export interface DivisionMapProps extends Frame {
  shapes: readonly Shape[];
  /** The province that is divided. */
  focus?: string;
  districts?: readonly Shape[];
  bases: readonly DivisionBase[];
  points: readonly DivisionPoint[];
  /** The trainer looked at: the others step back. */
  selected?: string;
  label: string;
  onPoint?: (code: string) => void;
  onBase?: (key: string) => void;
  /** With these, points can be pulled onto a trainer: its base, or any element that names it in data-trainer. */
  onPull?: (code: string, over: string | null) => void;
  onDrop?: (code: string, key: string | null) => void;
}

const sign = (label: string, mark: Mark | undefined, kind: string, key?: string) => {
  const span = document.createElement('span');
  span.className = `mk-sign mk-sign-${kind}`;
  if (mark) {
    span.style.background = mark.color;
    span.style.color = mark.ink;
  }
  if (key) span.dataset.trainer = key;
  span.textContent = label;
  return span;
};

/** The trainer whose base or row lies under a pointer. */
export const trainerAt = (x: number, y: number): string | null =>
  document
    .elementsFromPoint(x, y)
    .flatMap((e) => e.closest<HTMLElement>('[data-trainer]')?.dataset.trainer ?? [])[0] ?? null;

const place = (event: L.LeafletEvent) => {
  const original = (event as L.LeafletEvent & { originalEvent?: MouseEvent | TouchEvent }).originalEvent;
  if (!original) return null;
  const at = 'touches' in original ? (original.touches[0] ?? original.changedTouches[0]) : original;
  return at ? trainerAt(at.clientX, at.clientY) : null;
};

interface Drawn {
  key: string | null;
  line?: L.Path;
  marker: L.Marker;
  base?: boolean;
}

/** What belongs to the trainer looked at comes forward, the rest steps back. */
function emphasise(things: readonly Drawn[], selected: string | undefined) {
  for (const { key, line, marker, base } of things) {
    const away = selected !== undefined && key !== selected;
    line?.setStyle({
      opacity: away ? 0.08 : selected === undefined ? 0.55 : 0.95,
      weight: away || selected === undefined ? 1.5 : 2.5,
    });
    marker.setOpacity(away ? (base ? 0.55 : 0.22) : 1);
    if (!base) marker.setZIndexOffset(away ? -500 : 0);
  }
}

/** A province divided among its trainers: every local government bears its trainer's number, tied to the base. */
export default function DivisionMap(props: DivisionMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const { map, layers, above } = useLeaflet(host, props);
  const drawn = useRef<Drawn[]>([]);
  const latest = useRef(props);
  latest.current = props;

  const { shapes, focus, districts, bases, points, selected, onDrop } = props;
  const pullable = onDrop !== undefined;

  useGround(layers, shapes, focus, districts);

  useEffect(() => {
    const made = map.current;
    if (!made) return;
    // What is divided fills the map; where nothing is drawn the province does.
    const drawnAt = L.latLngBounds([]);
    for (const p of [...latest.current.points, ...latest.current.bases])
      drawnAt.extend([p.latitude, p.longitude]);
    const around = drawnAt.isValid() ? drawnAt : boundsOf(shapes, focus);
    if (around?.isValid()) made.fitBounds(around, { padding: [24, 24], maxZoom: 12, animate: false });
  }, [map, shapes, focus]);

  useEffect(() => {
    const group = above.current;
    if (!group) return;
    group.clearLayers();
    const byKey = new Map(bases.map((b) => [b.key, b]));
    drawn.current = [];
    for (const point of points) {
      const base = point.trainer === null ? undefined : byKey.get(point.trainer);
      const line =
        base &&
        L.polyline(
          [
            [base.latitude, base.longitude],
            [point.latitude, point.longitude],
          ],
          { color: base.mark.color, weight: 1.5, opacity: 0.55, interactive: false, pane: ABOVE },
        ).addTo(group);
      const marker = L.marker([point.latitude, point.longitude], {
        icon: L.divIcon({
          className: `mk-signhost${point.changed ? ' mk-sign-changed' : ''}`,
          iconSize: [22, 22],
          html: sign(base ? (point.sign ?? base.mark.label) : '!', base?.mark, base ? 'place' : 'nobody'),
        }),
        keyboard: false,
        riseOnHover: true,
        draggable: pullable,
      });
      marker.bindTooltip(words(point.name, point.note), { direction: 'top', offset: [0, -8] });
      marker.on('click', () => latest.current.onPoint?.(point.code));
      if (pullable) {
        const home = marker.getLatLng();
        let over: string | null = null;
        marker.on('dragstart', () => {
          over = null;
          marker.closeTooltip();
          marker.getElement()?.classList.add('mk-pulled');
          latest.current.onPull?.(point.code, null);
        });
        marker.on('drag', (e) => {
          const now = place(e);
          if (now === over) return;
          over = now;
          latest.current.onPull?.(point.code, now);
        });
        marker.on('dragend', () => {
          marker.getElement()?.classList.remove('mk-pulled');
          marker.setLatLng(home);
          latest.current.onDrop?.(point.code, over);
        });
      }
      marker.addTo(group);
      drawn.current.push({ key: point.trainer, line, marker });
    }
    for (const base of bases) {
      const marker = L.marker([base.latitude, base.longitude], {
        icon: L.divIcon({
          className: 'mk-signhost',
          iconSize: [18, 18],
          html: sign(base.mark.label, base.mark, 'base', base.key),
        }),
        keyboard: false,
        zIndexOffset: 1000,
      });
      marker.bindTooltip(words(base.name), { direction: 'top', offset: [0, -12] });
      marker.on('click', () => latest.current.onBase?.(base.key));
      marker.addTo(group);
      drawn.current.push({ key: base.key, marker, base: true });
    }
  }, [above, bases, points, pullable]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew they look as before
  useEffect(() => emphasise(drawn.current, selected), [selected, bases, points, pullable]);

  return <div ref={host} className="mk-map" role="application" aria-label={props.label} />;
}
