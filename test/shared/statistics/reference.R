# Writes what R answers for sample quantiles of all nine types and for exact intervals.
#
#     Rscript test/shared/statistics/reference.R && npx biome format --write test/shared
#
# Written with R 4.2.2.

digits <- function(x) paste(sprintf("%.17g", x), collapse = ",")
rows <- function(matrix) paste0("[", apply(matrix, 1, digits), "]", collapse = ",")

samples <- list(
  c(4), c(4, -1), c(3, 1, 40, 8), c(0.1, 0.25, 0.3, 2, 7.5), c(1, 1, 2, 2, 2, 3, 9),
  c(12, 5, 8, 8, 31, 2, 17, 1, 44, 8, 6), seq(1, 10), (1:100)^2
)
# Without those whose product with n is rounded away from a whole rank: this R takes 0.07 * 100 for more than 7.
probabilities <- c((0:20)[-12] / 20, 1 / 3, 2 / 3, 1 / 7, 3 / 8)
quantiles <- sapply(samples, function(sample) {
  answers <- sapply(1:9, function(type) quantile(sample, probabilities, type = type, names = FALSE))
  paste0('{"values":[', digits(sample), '],"answers":[', rows(t(answers)), "]}")
})

shares <- expand.grid(n = c(1, 5, 20, 29, 250, 2296), level = c(0.5, 0.9, 0.95, 0.999))
shares <- do.call(rbind, lapply(seq_len(nrow(shares)), function(row) {
  n <- shares$n[row]
  level <- shares$level[row]
  t(sapply(unique(c(0, 1, n %/% 3, n)), function(x) {
    exact <- binom.test(x, n, conf.level = level)$conf.int
    wilson <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
    c(x, n, level, exact, wilson)
  }))
}))
rates <- expand.grid(count = c(0, 1, 2, 12, 400, 100000), level = c(0.5, 0.9, 0.95, 0.999))
rates <- cbind(as.matrix(rates), t(apply(rates, 1, function(row) {
  poisson.test(row[["count"]], conf.level = row[["level"]])$conf.int
})))

writeLines(paste0(
  '{"probabilities":[', digits(probabilities), '],"quantiles":[', paste(quantiles, collapse = ","),
  '],"shares":[', rows(shares), '],"rates":[', rows(rates), "]}"
), "test/shared/statistics/reference-r.json")
