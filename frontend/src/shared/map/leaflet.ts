import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type RefObject, useEffect, useRef } from 'react';
import type { Shape } from '@/api/imports';

export const COUNTRY: L.LatLngBoundsExpression = [
  [5.5, 97.2],
  [20.6, 105.8],
];

/** The pane of lines that lie on the shapes. */
export const ABOVE = 'above';

/** What a pointer or a press shows. Leaflet takes a string for HTML, and a name is only text: always nodes. */
export function words(name: string, note = ''): HTMLElement {
  const box = document.createElement('span');
  const strong = document.createElement('strong');
  strong.textContent = name;
  box.append(strong);
  if (note) box.append(document.createElement('br'), note);
  return box;
}

/** The country behind what is drawn: the province that it is about stands out, with its districts. */
function drawGround(
  group: L.LayerGroup,
  shapes: readonly Shape[],
  focus: string | undefined,
  districts: readonly Shape[] | undefined,
) {
  L.geoJSON(shapes as never, {
    interactive: false,
    style: (feature) => {
      const open = feature?.properties.code === focus;
      return {
        color: 'var(--mk-surface)',
        weight: open ? 2 : 1,
        fillColor: open ? 'var(--mk-surface)' : 'var(--mk-neutral)',
        fillOpacity: open ? 0.85 : 0.35,
      };
    },
  }).addTo(group);
  drawDistricts(group, districts);
}

/** Where a province lies, if there is one with that code. */
export function boundsOf(shapes: readonly Shape[], code: string | undefined) {
  const shape = shapes.find((s) => s.properties.code === code);
  return shape && L.geoJSON(shape as never).getBounds();
}

/** The borders of districts, as dashed lines over what is drawn. */
export function drawDistricts(group: L.LayerGroup, districts: readonly Shape[] = []) {
  if (districts.length === 0) return;
  L.geoJSON(districts as never, {
    interactive: false,
    style: { color: 'var(--mk-muted)', weight: 1, fill: false, dashArray: '3 3' },
  }).addTo(group);
}

export interface Frame {
  attribution: string;
  zoomIn: string;
  zoomOut: string;
  /** Wheel and finger belong to the page around it. */
  still?: boolean;
}

/** An empty map that lives as long as its element; what is on it is drawn from shapes alone. */
export function useLeaflet(
  host: RefObject<HTMLDivElement | null>,
  { attribution, zoomIn, zoomOut, still = false }: Frame,
) {
  const map = useRef<L.Map>(null);
  const layers = useRef<L.LayerGroup>(null);
  /** What changes more often than the shapes below it. */
  const above = useRef<L.LayerGroup>(null);
  useEffect(() => {
    if (!host.current) return;
    const made = L.map(host.current, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0.25,
      minZoom: 5,
      maxZoom: 13,
      scrollWheelZoom: !still,
      dragging: !(still && L.Browser.mobile),
      maxBounds: L.latLngBounds([
        [2, 92],
        [24, 111],
      ]),
      renderer: L.svg({ padding: 0.5 }),
    });
    made.fitBounds(COUNTRY);
    layers.current = L.layerGroup().addTo(made);
    made.createPane(ABOVE).style.zIndex = '450';
    above.current = L.layerGroup().addTo(made);
    map.current = made;
    const watch = new ResizeObserver(() => made.invalidateSize());
    watch.observe(host.current);
    return () => {
      watch.disconnect();
      made.remove();
    };
  }, [host, still]);

  useEffect(() => {
    const made = map.current;
    if (!made) return;
    const zoom = L.control
      .zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut, position: 'topleft' })
      .addTo(made);
    const credit = L.control.attribution({ prefix: false }).addAttribution(attribution).addTo(made);
    return () => {
      zoom.remove();
      credit.remove();
    };
  }, [zoomIn, zoomOut, attribution]);
  return { map, layers, above };
}

/** That country below a map, drawn anew only when it is another one. */
export function useGround(
  layers: RefObject<L.LayerGroup | null>,
  shapes: readonly Shape[],
  focus: string | undefined,
  districts: readonly Shape[] | undefined,
) {
  useEffect(() => {
    const group = layers.current;
    if (!group) return;
    group.clearLayers();
    drawGround(group, shapes, focus, districts);
  }, [layers, shapes, focus, districts]);
}
