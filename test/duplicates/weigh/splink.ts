import type { SplinkSettings } from "../../../src/duplicates/weigh/index.js";

/**
 * Settings in the form of Splink 4, written by hand. The probabilities of first name and city are those that Splink's tutorial
 * reports for its data set fake_1000, rounded; term frequencies are asked for in both ways that the guide on them describes.
 */
export const settings: SplinkSettings = {
  probability_two_random_records_match: 0.00298,
  comparisons: [
    {
      output_column_name: "first_name",
      comparison_levels: [
        { label_for_charts: "first_name is NULL", is_null_level: true },
        {
          label_for_charts: "Exact match on first_name",
          m_probability: 0.4909,
          u_probability: 0.00619,
          tf_adjustment_column: "first_name",
          tf_adjustment_weight: 0.5,
          tf_minimum_u_value: 0.001,
        },
        {
          label_for_charts: "Jaro-Winkler distance of first_name >= 0.92",
          m_probability: 0.1516,
          u_probability: 0.00191,
          tf_adjustment_column: "first_name",
          tf_adjustment_weight: 0.5,
          tf_minimum_u_value: 0.001,
        },
        { label_for_charts: "All other comparisons", m_probability: 0.3575, u_probability: 0.9919 },
      ],
    },
    {
      output_column_name: "city",
      comparison_levels: [
        { m_probability: 0.5619, u_probability: 0.1109 },
        { label_for_charts: "city is NULL", is_null_level: true },
        { m_probability: 0.4381, u_probability: 0.8891 },
      ],
    },
  ],
};
