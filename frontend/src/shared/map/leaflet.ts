import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type RefObject, useEffect, useRef } from 'react';

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
