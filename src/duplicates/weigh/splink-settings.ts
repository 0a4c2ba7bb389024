/**
 * One level of a comparison in the settings of Splink 4. What is not named here plays no part in weights and is not read, SQL
 * included.
 */
export interface SplinkComparisonLevel {
  /** What the level is called. @defaultValue its number as Splink counts: 0 for the last one, upwards */
  readonly label_for_charts?: string | undefined;
  /** Whether it is where something is missing. It has no probabilities then. */
  readonly is_null_level?: boolean | undefined;
  readonly m_probability?: number | undefined;
  readonly u_probability?: number | undefined;
  /** Whose term frequencies count. */
  readonly tf_adjustment_column?: string | undefined;
  /** How much of their weight counts. @defaultValue `1` */
  readonly tf_adjustment_weight?: number | undefined;
  /** The least frequency that counts. @defaultValue `0` */
  readonly tf_minimum_u_value?: number | undefined;
  readonly disable_tf_exact_match_detection?: boolean | undefined;
}

/** A comparison in the settings of Splink 4. */
export interface SplinkComparison {
  readonly output_column_name: string;
  /** From the best to the worst; a null level may stand anywhere. */
  readonly comparison_levels: readonly SplinkComparisonLevel[];
}

/** The settings of a trained model as Splink 4 saves them (`linker.misc.save_model_to_json`), as far as they are read here. */
export interface SplinkSettings {
  readonly probability_two_random_records_match: number;
  readonly comparisons: readonly SplinkComparison[];
}

/** What the settings do not say. */
export interface SplinkImportOptions {
  /**
   * How often values occur, by column and value: Splink keeps them in tables of their own. A value that is not listed says nothing of
   * its own. Each `tf_adjustment_column` needs an entry.
   *
   * @defaultValue none
   */
  readonly frequencies?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}
