import L from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Shape } from '@/api/imports';
import type { Point } from '../geo';
import { ABOVE, boundsOf, type Frame, useGround, useLeaflet, words } from './leaflet';
import type { Mark } from './marks';

export interface JourneyStop extends Point {
  code: string;
  name: string;
  /** Words below the name. */
  note: string;
}

/** From the base through its stops, in their order, and back. */
export interface Journey {
  key: string;
  mark: Mark;
  stops: readonly JourneyStop[];
}

export interface JourneyMapProps extends Frame {
  shapes: readonly Shape[];
  /** The province that is travelled. */
  focus?: string;
  districts?: readonly Shape[];
  base: Point & { name: string };
  journeys: readonly Journey[];
  /** The journey looked at: the others step back. */
  selected?: string;
  label: string;
  onJourney?: (key: string) => void;
}

const sign = (label: string, mark: Mark) => {
  const span = document.createElement('span');
  span.className = 'mk-sign mk-sign-stop';
  span.style.background = mark.color;
  span.style.color = mark.ink;
  span.textContent = label;
  return span;
};

/** The roof from which all days begin. */
const HOME =
  '<span class="mk-sign mk-sign-home"><svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4"><path d="m3 12 9-8 9 8M6 10v10h12V10"/></svg></span>';

interface Drawn {
  key: string;
  line?: L.Path;
  marker?: L.Marker;
  /** What the marker says while its journey is looked at. */
  label?: string;
}

/** Days under way: a line for each in its order, its stops numbered under the day's letter. */
export default function JourneyMap(props: JourneyMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const { map, layers, above } = useLeaflet(host, props);
  const drawn = useRef<Drawn[]>([]);
  const latest = useRef(props);
  latest.current = props;
  const { shapes, focus, districts, base, journeys, selected } = props;

  useGround(layers, shapes, focus, districts);

  useEffect(() => {
    const group = above.current;
    if (!group) return;
    group.clearLayers();
    drawn.current = [];
    for (const { key, mark, stops } of journeys) {
      const way = [base, ...stops, base].map((p): L.LatLngTuple => [p.latitude, p.longitude]);
      const line = L.polyline(way, { color: mark.color, interactive: false, pane: ABOVE }).addTo(group);
      drawn.current.push({ key, line });
      stops.forEach((stop, i) => {
        const label = `${mark.label}${i + 1}`;
        const marker = L.marker([stop.latitude, stop.longitude], {
          icon: L.divIcon({
            className: 'mk-signhost',
            iconSize: [24, 20],
            html: sign(label, mark),
          }),
          keyboard: false,
          riseOnHover: true,
        });
        marker.bindTooltip(words(stop.name, stop.note), { direction: 'top', offset: [0, -8] });
        marker.on('click', () => latest.current.onJourney?.(key));
        marker.addTo(group);
        drawn.current.push({ key, marker, label });
      });
    }
    L.marker([base.latitude, base.longitude], {
      icon: L.divIcon({ className: 'mk-signhost', iconSize: [22, 22], html: HOME }),
      keyboard: false,
      zIndexOffset: 1000,
    })
      .bindTooltip(words(base.name), { direction: 'top', offset: [0, -12] })
      .addTo(group);
  }, [above, base, journeys]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew they look as before
  useEffect(() => {
    for (const { key, line, marker, label } of drawn.current) {
      const away = selected !== undefined && key !== selected;
      line?.setStyle({ opacity: away ? 0.12 : 0.85, weight: selected === key ? 4 : 2.5 });
      marker?.setOpacity(away ? 0.25 : 1).setZIndexOffset(away ? -500 : 0);
      // too faint to be read, it only says that there is a stop
      const said = marker?.getElement()?.firstElementChild;
      if (said) said.textContent = away ? '' : (label ?? '');
    }
  }, [selected, base, journeys]);

  // what is looked at fills the map; a stop that was moved leaves it as it is
  useEffect(() => {
    const made = map.current;
    if (!made) return;
    const { base: from, journeys: all } = latest.current;
    const around = L.latLngBounds([[from.latitude, from.longitude]]);
    for (const journey of all.filter(({ key }) => selected === undefined || key === selected))
      for (const stop of journey.stops) around.extend([stop.latitude, stop.longitude]);
    const bounds = all.length > 0 ? around : (boundsOf(shapes, focus) ?? around);
    made.fitBounds(bounds, { padding: [28, 28], maxZoom: 12, animate: false });
  }, [map, shapes, focus, selected]);

  return <div ref={host} className="mk-map" role="application" aria-label={props.label} />;
}
