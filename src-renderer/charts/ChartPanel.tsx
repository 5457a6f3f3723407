import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Panel } from '../components/Panel.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import classes from './ChartPanel.module.css';
import { chartPicture } from './chartPicture.ts';
import { FiguresTable } from './FiguresTable.tsx';
import type { Figures } from './figures.ts';
import { type ChartView, ViewSwitch } from './ViewSwitch.tsx';

interface ChartPanelProps {
  readonly title: string;
  /** Heading level of the title. */
  readonly order?: 2 | 3;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** For the file, and for the table unless there is one of its own. */
  readonly figures: () => Figures;
  /** What the picture says below its title. */
  readonly note?: string;
  /** The chart is a table already, or has one of its own below it. */
  readonly isTable?: boolean;
  /** Instead of the table of all figures. */
  readonly table?: ReactNode;
  /** The chart as SVG, drawn only for the picture, where the screen has none. */
  readonly drawing?: ReactNode;
  /** What the chart means, in words. */
  readonly meaning?: ReactNode;
  /** Below chart and meaning. */
  readonly after?: ReactNode;
  /** In place of a card: a part of another one. */
  readonly isPart?: boolean;
  readonly children: ReactNode;
}

const mostFrames = 120;

/** A chart with its words, the same as a table, and both as files. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, order, description, actions, figures, note = '', isTable = false, isPart = false } = props;
  const [view, setView] = useState<ChartView>('chart');
  const [isDrawing, setDrawing] = useState(false);
  const frame = useRef<HTMLElement>(null);

  const picture = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const before = view;
    flushSync(() => {
      setView('chart');
      setDrawing(true);
    });
    try {
      const found = await nextDrawing(() => frame.current);
      return await chartPicture(found.chart, found.legend, { title, note });
    } finally {
      setDrawing(false);
      setView(before);
    }
  };

  const tools = (
    <div className={classes.tools}>
      {actions}
      {!isTable && <ViewSwitch title={title} value={view} onChange={setView} />}
      <ChartMenu title={title} figures={figures} picture={picture} />
    </div>
  );
  const figure = (
    <>
      <figure className={classes.figure} ref={frame}>
        {view === 'chart' ? props.children : (props.table ?? <FiguresTable figures={figures()} />)}
        {isDrawing && props.drawing !== undefined && <div className={classes.drawing}>{props.drawing}</div>}
        {props.meaning !== undefined && <figcaption>{props.meaning}</figcaption>}
      </figure>
      {props.after}
    </>
  );
  if (isPart) {
    return (
      <div className={classes.part}>
        <div className={classes.partHead}>
          <h3>{title}</h3>
          {tools}
        </div>
        {figure}
      </div>
    );
  }
  return (
    <Panel
      title={title}
      actions={tools}
      {...(order === undefined ? {} : { order })}
      {...(description === undefined ? {} : { description })}
    >
      {figure}
    </Panel>
  );
}

interface Drawing {
  readonly chart: SVGSVGElement;
  readonly legend: readonly Element[];
}

/** The chart once it stands on the page: its code may be on its way, or it has yet to measure its width. */
async function nextDrawing(frame: () => HTMLElement | null): Promise<Drawing> {
  for (let count = 0; count < mostFrames; count++) {
    const chart =
      frame()?.querySelector<SVGSVGElement>(`.${classes.drawing} svg`) ??
      frame()?.querySelector<SVGSVGElement>('.recharts-surface, svg[data-chart]');
    if (chart !== null && chart !== undefined && chart.getBoundingClientRect().width > 0) {
      return { chart, legend: [...(frame()?.querySelectorAll('ul[data-legend] > li') ?? [])] };
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error('There is no chart to draw.');
}
