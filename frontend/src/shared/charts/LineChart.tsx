import { LineChart as Line } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([Line, GridComponent, TooltipComponent, CanvasRenderer]);

export interface LinePoint {
  label: string;
  value: number | null;
  /** What the pointer shows. */
  tip: string;
}

export interface LineChartProps {
  points: LinePoint[];
  format: (value: number) => string;
  name: string;
  dark: boolean;
  onReady?: (png: () => string) => void;
}

/** One line that starts at zero, labelled where it ends. Drawn for the eye only: the table behind it is for reading. */
export default function LineChart({ points, format, name, dark, onReady }: LineChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);

  useEffect(() => {
    if (!host.current) return;
    const made = init(host.current);
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(host.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    const ink = dark ? '#A9B4C9' : '#515C70';
    const line = dark ? '#2A3653' : '#E3E6EA';
    const accent = dark ? '#5CC2BF' : '#0B6E6E';
    const font = { fontFamily: 'Sarabun, sans-serif', fontSize: 13, color: ink };
    const last = points.length - 1;
    made.setOption(
      {
        animation: false,
        backgroundColor: 'transparent',
        textStyle: font,
        grid: { left: 46, right: 54, top: 22, bottom: 30 },
        tooltip: {
          trigger: 'axis',
          confine: true,
          backgroundColor: dark ? '#182340' : '#fff',
          borderColor: line,
          textStyle: { ...font, color: dark ? '#EAEEF6' : '#14213D' },
          formatter: (items: { dataIndex: number }[]) => {
            const div = document.createElement('div');
            div.textContent = points[items[0]?.dataIndex ?? 0]?.tip ?? '';
            return div;
          },
        },
        xAxis: {
          type: 'category',
          boundaryGap: false,
          data: points.map((p) => p.label),
          axisLine: { lineStyle: { color: line } },
          axisTick: { show: false },
          axisLabel: { ...font, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          min: 0,
          max: 1,
          interval: 0.25,
          axisLabel: { ...font, formatter: (v: number) => format(v) },
          splitLine: { lineStyle: { color: line } },
        },
        series: [
          {
            type: 'line',
            name,
            data: points.map((p, i) => ({
              value: p.value,
              symbolSize: i === last ? 10 : 6,
              label: {
                show: i === last && p.value !== null,
                position: 'right',
                ...font,
                fontWeight: 600,
                color: accent,
                formatter: () => format(p.value ?? 0),
              },
            })),
            symbol: 'circle',
            connectNulls: false,
            lineStyle: { color: accent, width: 2.5 },
            itemStyle: { color: accent },
            areaStyle: { color: accent, opacity: 0.08 },
          },
        ],
      },
      true,
    );
    onReady?.(() =>
      made.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: dark ? '#121B33' : '#fff' }),
    );
  }, [points, format, name, dark, onReady]);

  return <div ref={host} className="mk-chart" style={{ height: 240 }} aria-hidden="true" />;
}
