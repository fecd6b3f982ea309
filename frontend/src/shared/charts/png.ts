/** Pictures for reports and messages: in the page's own typeface and colours, saying what they show. */
const SCALE = 2;
const MARGIN = 24;

export interface Bar {
  label: string;
  value: number;
  /** The value as it is read. */
  text: string;
  color: string;
}

const paint = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(name.replace(/^var\(|\)$/g, '')) || name;

function sheet(width: number, height: number, title: string, note: string) {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('no canvas');
  ink.scale(SCALE, SCALE);
  ink.fillStyle = paint('--mk-surface');
  ink.fillRect(0, 0, width, height);
  ink.textBaseline = 'alphabetic';
  const write = (
    text: string,
    x: number,
    y: number,
    style: { font?: string; color?: string; end?: boolean },
  ) => {
    ink.font = `${style.font ?? '15px'} Sarabun, sans-serif`;
    ink.fillStyle = paint(style.color ?? '--mk-ink');
    ink.textAlign = style.end ? 'right' : 'left';
    ink.fillText(text, x, y, width - 2 * MARGIN);
  };
  write(title, MARGIN, MARGIN + 16, { font: '600 20px' });
  write(note, MARGIN, MARGIN + 40, { font: '14px', color: '--mk-muted' });
  const blob = () =>
    new Promise<Blob>((done, fail) => {
      canvas.toBlob((made) => (made ? done(made) : fail(new Error('no picture'))), 'image/png');
    });
  return { ink, write, blob };
}

/** Bars from zero, each with its name and number beside it. */
export function barsPng(title: string, note: string, bars: readonly Bar[], max: number): Promise<Blob> {
  const [width, top, step] = [900, MARGIN + 64, 46];
  const { ink, write, blob } = sheet(width, top + bars.length * step + MARGIN, title, note);
  bars.forEach((bar, i) => {
    const y = top + i * step;
    write(bar.label, MARGIN, y + 16, {});
    write(bar.text, width - MARGIN, y + 16, { font: '600 15px', end: true });
    ink.fillStyle = paint('--mk-sunken');
    ink.fillRect(MARGIN, y + 24, width - 2 * MARGIN, 10);
    ink.fillStyle = paint(bar.color);
    ink.fillRect(MARGIN, y + 24, max > 0 ? ((width - 2 * MARGIN) * bar.value) / max : 0, 10);
  });
  return blob();
}

function outline(shape: SVGGeometryElement): Path2D {
  const n = (name: string) => Number(shape.getAttribute(name) ?? 0);
  if (shape.tagName === 'path') return new Path2D(shape.getAttribute('d') ?? '');
  const path = new Path2D();
  if (shape.tagName === 'circle') path.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI);
  else path.rect(n('x'), n('y'), n('width'), n('height'));
  return path;
}

/** Whatever is drawn inside the host, as it stands there now. */
export function drawingPng(title: string, note: string, host: Element, credit: string): Promise<Blob> {
  const box = host.getBoundingClientRect();
  const top = MARGIN + 56;
  const { ink, write, blob } = sheet(box.width, top + box.height + MARGIN + 8, title, note);
  ink.save();
  ink.beginPath();
  ink.rect(0, top, box.width, box.height);
  ink.clip();
  for (const shape of host.querySelectorAll<SVGGeometryElement>('svg path, svg circle, svg rect')) {
    const at = shape.getScreenCTM();
    const look = getComputedStyle(shape);
    if (!at || shape.closest('.leaflet-control')) continue;
    ink.setTransform(
      at.a * SCALE,
      at.b * SCALE,
      at.c * SCALE,
      at.d * SCALE,
      (at.e - box.left) * SCALE,
      (at.f - box.top + top) * SCALE,
    );
    const path = outline(shape);
    if (look.fill !== 'none') {
      ink.globalAlpha = Number(look.fillOpacity);
      ink.fillStyle = look.fill;
      ink.fill(path, look.fillRule as CanvasFillRule);
    }
    if (look.stroke !== 'none') {
      ink.globalAlpha = Number(look.strokeOpacity);
      ink.strokeStyle = look.stroke;
      ink.lineWidth = Number.parseFloat(look.strokeWidth);
      ink.setLineDash(
        look.strokeDasharray === 'none' ? [] : look.strokeDasharray.split(',').map(Number.parseFloat),
      );
      ink.stroke(path);
    }
  }
  ink.restore();
  write(credit, box.width - MARGIN, top + box.height + MARGIN, {
    font: '12px',
    color: '--mk-muted',
    end: true,
  });
  return blob();
}
