import L from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Shape } from '@/api/imports';
import type { Status } from '@/api/types';
import { boundsOf, COUNTRY, drawDistricts, useLeaflet, words } from './leaflet';

export interface MapPoint {
  code: string;
  name: string;
  status: Status;
  statusText: string;
  latitude: number;
  longitude: number;
}

export interface ThaiMapProps {
  shapes: readonly Shape[];
  /** Fill and words of a province; null leaves it neutral and mute. */
  look: (code: string) => { fill: string; label: string } | null;
  onShape?: (code: string) => void;
  /** The province that is open: the others step back and the view closes in on it. */
  focus?: string;
  /** Close in on the points rather than on the whole province. */
  closeIn?: boolean;
  districts?: readonly Shape[];
  points?: readonly MapPoint[];
  onPoint?: (code: string) => void;
  openLabel: string;
  label: string;
  attribution: string;
  zoomIn: string;
  zoomOut: string;
  /** Wheel and finger belong to the page around it. */
  still?: boolean;
}

/** One shape for each status, so that the points can be told apart without colour. */
const FORMS: Record<Status, string> = {
  COMPLETE_AND_CURRENT:
    '<circle cx="9" cy="9" r="7.500"/><path d="m5.500 9.200 2.500 2.500 4.500-5" class="in"/>',
  COMPLETE_NOT_CURRENT: '<path d="M9 1 17 9 9 17 1 9z"/><path d="M9 5.500V9.500h2.800" class="in"/>',
  INCOMPLETE: '<path d="M9 1.500 17 16H1z"/><path d="M9 6.500v4.200M9 13.300v.1" class="in"/>',
  NOT_USING:
    '<path d="M1.500 5 5 1.500 9 5.500 13 1.500 16.500 5l-4 4 4 4-3.500 3.500-4-4-4 4L1.500 13l4-4z"/>',
  NO_DATA:
    '<circle cx="9" cy="9" r="7" class="hollow"/><path d="M7 7.200a2 2 0 1 1 2.800 1.900c-.6.3-.8.600-.8 1.300M9 12.700v.1" class="mark"/>',
  EXEMPT: '<rect x="2" y="2" width="14" height="14" rx="2"/><path d="M2 12 12 2M6 16 16 6" class="in"/>',
};
const COLORS: Record<Status, string> = {
  COMPLETE_AND_CURRENT: 'var(--st-complete)',
  COMPLETE_NOT_CURRENT: 'var(--st-late)',
  INCOMPLETE: 'var(--st-incomplete)',
  NOT_USING: 'var(--st-notusing)',
  NO_DATA: 'var(--st-nodata)',
  EXEMPT: 'var(--st-exempt)',
};

export function pointSvg(status: Status, size = 18): string {
  return `<svg width="${size}" height="${size}" viewBox="0 0 18 18" class="mk-form" style="color:${COLORS[status]}" aria-hidden="true">${FORMS[status]}</svg>`;
}

/** Works from shapes alone: no tile server, no internet. */
export default function ThaiMap(props: ThaiMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const { map, layers } = useLeaflet(host, props);
  const latest = useRef(props);
  latest.current = props;

  const { shapes, look, focus, closeIn, districts, points } = props;
  useEffect(() => {
    const group = layers.current;
    const made = map.current;
    if (!group || !made) return;
    group.clearLayers();
    L.geoJSON(shapes as never, {
      style: (feature) => {
        const code = String(feature?.properties.code);
        const seen = look(code);
        const away = focus !== undefined && focus !== code;
        return {
          color: 'var(--mk-surface)',
          weight: focus === code ? 2 : 1,
          fillColor: seen && !(focus === code) ? seen.fill : 'var(--mk-neutral)',
          fillOpacity: away ? 0.35 : focus === code ? 0.55 : 1,
          className: seen ? 'mk-shape' : 'mk-shape-mute',
        };
      },
      onEachFeature: (feature, layer) => {
        const code = String(feature.properties.code);
        const seen = look(code);
        if (seen && focus !== code) {
          layer.bindTooltip(words(seen.label), { sticky: true });
          layer.on('click', () => latest.current.onShape?.(code));
        }
      },
    }).addTo(group);
    drawDistricts(group, districts);
    for (const point of points ?? []) {
      const marker = L.marker([point.latitude, point.longitude], {
        icon: L.divIcon({ className: 'mk-mappoint', iconSize: [18, 18], html: pointSvg(point.status) }),
        keyboard: false,
        riseOnHover: true,
      });
      const box = words(point.name, point.statusText);
      const open = document.createElement('button');
      open.type = 'button';
      open.className = 'mk-mapopen';
      open.textContent = latest.current.openLabel;
      open.onclick = () => latest.current.onPoint?.(point.code);
      box.append(open);
      marker.bindTooltip(words(point.name), { direction: 'top', offset: [0, -6] });
      marker.bindPopup(box, { closeButton: false });
      marker.addTo(group);
    }
    const bounds = boundsOf(shapes, focus);
    if (closeIn && points && points.length > 0) {
      const around = L.latLngBounds(points.map((p) => [p.latitude, p.longitude]));
      made.fitBounds(around, { padding: [40, 40], maxZoom: 10, animate: false });
    } else if (bounds) made.fitBounds(bounds, { padding: [16, 16], animate: false });
    else made.fitBounds(COUNTRY, { animate: false });
  }, [map, layers, shapes, look, focus, closeIn, districts, points]);

  return <div ref={host} className="mk-map" role="application" aria-label={props.label} />;
}
