import L from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Shape } from '@/api/imports';
import type { Point } from '../geo';
import { type HubLook, hubSize, type PlaceLook, placeSvg } from './hubForms';
import { ABOVE, boundsOf, type Frame, useGround, useLeaflet, words } from './leaflet';

export interface HubPoint extends Point {
  code: string;
  name: string;
  /** Words below the name. */
  note: string;
  look: HubLook;
  /** The number in it. */
  members: number;
}

export interface HubPlace extends Point {
  code: string;
  name: string;
  note: string;
  look: PlaceLook;
  /** Code of the hub that it is tied to. */
  hub: string | null;
}

export interface HubMapProps extends Frame {
  shapes: readonly Shape[];
  focus?: string;
  districts?: readonly Shape[];
  hubs: readonly HubPoint[];
  places: readonly HubPlace[];
  /** Code of the hub looked at: the others step back. */
  selected?: string;
  /** Drawn around the one looked at. */
  radiusKm?: number;
  label: string;
  onHub?: (code: string) => void;
  onPlace?: (code: string) => void;
}

const LINKS: Partial<Record<PlaceLook, L.PolylineOptions>> = {
  member: { color: 'var(--mk-accent)', weight: 1.8, opacity: 0.75 },
  promised: { color: 'var(--mk-accent)', weight: 1.6, opacity: 0.75, dashArray: '6 5' },
  lost: { color: 'var(--mk-muted)', weight: 1.6, opacity: 0.7, dashArray: '1 6' },
};

interface Drawn {
  hub: string | null;
  line?: L.Path;
  opacity: number;
  marker: L.Marker;
}

/** Hubs, who is tied to them, and who needs one: from shapes alone, without tiles. */
export default function HubMap(props: HubMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const { map, layers, above } = useLeaflet(host, props);
  const drawn = useRef<Drawn[]>([]);
  const hubMarkers = useRef(new Map<string, L.Marker>());
  const latest = useRef(props);
  latest.current = props;
  const { shapes, focus, districts, hubs, places, selected, radiusKm } = props;
  const fitted = useRef('');

  useGround(layers, shapes, focus, districts);

  useEffect(() => {
    const group = above.current;
    const made = map.current;
    if (!group || !made) return;
    group.clearLayers();
    drawn.current = [];
    hubMarkers.current.clear();
    const byCode = new Map(hubs.map((h) => [h.code, h]));
    for (const place of places) {
      const hub = place.hub === null ? undefined : byCode.get(place.hub);
      const style = LINKS[place.look];
      const line =
        hub &&
        style &&
        L.polyline(
          [
            [hub.latitude, hub.longitude],
            [place.latitude, place.longitude],
          ],
          { ...style, interactive: false, pane: ABOVE },
        ).addTo(group);
      const marker = L.marker([place.latitude, place.longitude], {
        icon: L.divIcon({ className: 'mk-mappoint', iconSize: [18, 18], html: placeSvg(place.look) }),
        keyboard: false,
        riseOnHover: true,
        zIndexOffset: place.look === 'unserved' || place.look === 'lost' ? 300 : 0,
      });
      marker.bindTooltip(words(place.name, place.note), { direction: 'top', offset: [0, -6] });
      marker.on('click', () => latest.current.onPlace?.(place.code));
      marker.addTo(group);
      drawn.current.push({ hub: place.hub, line, opacity: style?.opacity ?? 1, marker });
    }
    for (const hub of hubs) {
      const size = hubSize(hub.members);
      const sign = document.createElement('span');
      sign.className = 'mk-hub';
      sign.dataset.look = hub.look;
      sign.textContent = String(hub.members);
      const marker = L.marker([hub.latitude, hub.longitude], {
        icon: L.divIcon({ className: 'mk-hubhost', iconSize: [size, size], html: sign }),
        keyboard: latest.current.onHub !== undefined,
        riseOnHover: true,
        zIndexOffset: 1000,
      });
      marker.bindTooltip(words(hub.name, hub.note), { direction: 'top', offset: [0, -size / 2] });
      marker.on('click', () => latest.current.onHub?.(hub.code));
      marker.addTo(group);
      const element = marker.getElement();
      if (element && latest.current.onHub) {
        element.setAttribute('aria-label', [hub.name, hub.note].filter(Boolean).join(' · '));
        // A button is pressed by Enter and by the space bar; Leaflet hears neither.
        element.addEventListener('keydown', (e) => {
          if (e.key !== 'Enter' && e.key !== ' ') return;
          e.preventDefault();
          latest.current.onHub?.(hub.code);
        });
      }
      hubMarkers.current.set(hub.code, marker);
      drawn.current.push({ hub: hub.code, opacity: 1, marker });
    }
    // The view closes in once; what changes later leaves it where the person moved it.
    const what = `${focus}|${hubs.length + places.length > 0}`;
    if (fitted.current === what) return;
    const around = L.latLngBounds([]);
    for (const p of [...hubs, ...places]) around.extend([p.latitude, p.longitude]);
    if (!around.isValid()) {
      const open = boundsOf(shapes, focus);
      if (open) around.extend(open);
    }
    if (!around.isValid()) return;
    fitted.current = what;
    made.fitBounds(around, { padding: [28, 28], maxZoom: 12, animate: false });
  }, [map, above, shapes, focus, hubs, places]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew they look as before
  useEffect(() => {
    const group = above.current;
    if (!group) return;
    for (const { hub, line, opacity, marker } of drawn.current) {
      const away = selected !== undefined && hub !== selected;
      line?.setStyle({ opacity: away ? 0.12 : opacity });
      // Hubs keep their numbers readable: the one looked at bears a ring.
      if (hubMarkers.current.get(hub ?? '') !== marker) marker.setOpacity(away ? 0.3 : 1);
    }
    for (const [code, marker] of hubMarkers.current) {
      const element = marker.getElement();
      if (!element) continue;
      if (code === selected) element.dataset.selected = '';
      else delete element.dataset.selected;
      if (latest.current.onHub) element.setAttribute('aria-pressed', String(code === selected));
    }
    const chosen = hubs.find((h) => h.code === selected);
    if (!chosen || radiusKm === undefined) return;
    const circle = L.circle([chosen.latitude, chosen.longitude], {
      radius: radiusKm * 1000,
      color: 'var(--mk-accent)',
      weight: 1.5,
      dashArray: '4 4',
      fillColor: 'var(--mk-accent)',
      fillOpacity: 0.07,
      interactive: false,
      pane: ABOVE,
    }).addTo(group);
    map.current?.fitBounds(circle.getBounds(), { padding: [16, 16], animate: false });
    return () => {
      circle.remove();
    };
  }, [selected, radiusKm, hubs, places, focus, shapes]);

  return <div ref={host} className="mk-map" role="application" aria-label={props.label} />;
}
