/** What a panel needs to know of the page: to say it in exports, and to lead on. */
import type { PictureContext } from '../picture/words';
import type { PanelName } from './panelState';

export interface PanelContext extends PictureContext {
  /** Shows the panel that says what is not known. */
  oncoverage?: () => void;
  /** Gives the code that embeds a panel, and what that is called; frames have no such thing. */
  embed?: { label: string; open: (panel: PanelName) => void };
}
