/** What a panel needs to know of the page: to say it in exports, and to lead on. */
export interface PanelContext {
  /** The active filters in words, such as "Country: Kazakhstan". */
  filters: readonly string[];
  /** Venues that meet them. */
  shown: number;
  /** Venues of the whole inventory. */
  total: number;
  /** ISO day of the data. */
  dataDate: string;
  /** Shows the panel that says what is not known. */
  oncoverage?: () => void;
}
