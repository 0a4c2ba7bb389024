/** What came is dark; the models beside it are told apart also by those who cannot tell red from green. */
export const FORECAST_COLOURS = ["#1b2733", "#d9822b", "#3f8fc4", "#8a5fa8", "#7a8791"];
