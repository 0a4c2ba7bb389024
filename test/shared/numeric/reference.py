"""Writes the tables that the special functions and the distributions are tested against, from 60 digits and more.

    pip install mpmath==1.4.1 gmpy2 scipy==1.17.1
    python test/shared/numeric/reference.py && npx biome format --write test/shared

Incomplete functions are summed as series of positive terms in mpmath: another way than the one taken in src. SciPy only
says where the search for a quantile may begin.
Every argument is the number that stands in the table, to the last bit; every value is the number nearest to the truth.
"""

import json
import pathlib

import mpmath as mp
from scipy import special

mp.mp.dps = 60
HERE = pathlib.Path(__file__).parent
TINY = mp.mpf(10) ** -300


def sum_series(ratio):
    total, term, n = mp.mpf(1), mp.mpf(1), 0
    while True:
        r = ratio(n)
        term *= r
        total += term
        n += 1
        if r < 1 and term * r < total * (1 - r) * mp.eps:
            return total


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def gamma_density(a, x):
    return mp.exp(a * mp.log(x) - x - mp.loggamma(a))


def beta_density(a, b, x, y):
    return mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta(a, b))


def gamma_tails(a, x):
    lower = gamma_density(a, x) / a * sum_series(lambda n: x / (a + n + 1))
    return lower, 1 - lower


def beta_tails(a, b, x, y):
    if x > y:
        return beta_tails(b, a, y, x)[::-1]
    lower = beta_density(a, b, x, y) / a * sum_series(lambda n: x * (a + b + n) / (a + 1 + n))
    return lower, 1 - lower


def accurate(tails, *arguments):
    """Both tails with 50 digits each, however small the smaller one is."""
    for digits in (60, 120, 400):
        with mp.workdps(max(digits, mp.mp.dps)):
            result = tails(*(mp.mpf(argument) for argument in arguments))
            if min(result) > mp.mpf(10) ** (50 - digits):
                break
    return result


def with_digits_for(p, solve, *arguments):
    """As many digits as one minus a small tail needs."""
    with mp.workdps(60 - int(1.5 * mp.log10(min(p, 1)))):
        return solve(*arguments)


def invert(tail_at, slope_at, target, place):
    """Newton's method on a logarithmic scale, kept in a bracket; the tail grows with the place."""
    low, high = mp.mpf(-100_000), mp.mpf(100_000)
    target = mp.mpf(target)
    for _ in range(300):
        tail = tail_at(place)
        if tail < target:
            low = place
        else:
            high = place
        if tail > 0:
            step = tail / slope_at(place) * mp.log(target / tail)
            if abs(step) < mp.mpf(10) ** -45:
                return place + step
            following = place + step
        else:
            following = low
        place = following if low < following < high else (low + high) / 2
    raise ValueError(f"no convergence at {target}, {place}, {tail}, {high - low}")


def gamma_quantile(a, p, upper):
    return with_digits_for(p, solve_gamma, a, p, upper)


def solve_gamma(a, p, upper):
    a = mp.mpf(a)
    guess = special.gammainccinv(float(a), float(p)) if upper else special.gammaincinv(float(a), float(p))
    start = mp.log(guess) if 0 < guess < mp.inf else mp.log(a)
    if upper:
        place = invert(
            lambda u: accurate(gamma_tails, a, mp.exp(-u))[1], lambda u: gamma_density(a, mp.exp(-u)), p, -start
        )
        return mp.exp(-place)
    place = invert(lambda u: accurate(gamma_tails, a, mp.exp(u))[0], lambda u: gamma_density(a, mp.exp(u)), p, start)
    return mp.exp(place)


def beta_odds(a, b, p, upper):
    return with_digits_for(p, solve_beta, a, b, p, upper)


def solve_beta(a, b, p, upper):
    a, b = mp.mpf(a), mp.mpf(b)
    if upper:
        return 1 / solve_beta(b, a, p, False)
    guess = special.betaincinv(float(a), float(b), float(p))
    start = mp.log(guess / (1 - guess)) if 0 < guess < 1 else mp.log(a / b)
    split = lambda u: (1 / (1 + mp.exp(-u)), 1 / (1 + mp.exp(u)))
    place = invert(
        lambda u: accurate(beta_tails, a, b, *split(u))[0], lambda u: beta_density(a, b, *split(u)), p, start
    )
    return mp.exp(place)


def normal_quantile(p):
    with mp.workdps(400):
        p = mp.mpf(p)
        if p > 0.5:
            return -normal_quantile(1 - p)
        z = -mp.sqrt(-2 * mp.log(2 * p))
        for _ in range(60):
            z -= (mp.log(mp.ncdf(z)) - mp.log(p)) * mp.ncdf(z) / mp.npdf(z)
        return z


def in_range(row):
    return all(value == 0 or 1e-298 < abs(value) < 1e150 for value in row)


def write(path, tables):
    rounded = {name: [[float(value) for value in row] for row in rows] for name, rows in tables.items()}
    kept = {name: [row for row in rows if in_range(row)] for name, rows in rounded.items()}
    path.write_text(json.dumps(kept))
    print(path.name, {name: len(rows) for name, rows in kept.items()})


def numeric():
    arguments = [1e-300, 1e-20, 1e-8, 1e-3, 0.1, 0.25, 0.4999, 0.5, 0.75, 0.9, 0.999999, 1 - 2**-40, 1, 1 + 2**-40]
    arguments += [1.0001, 1.25, 1.4616321449683623, 1.4999, 1.5, 1.75, 1.9999, 2 - 2**-40, 2, 2.001, 2.3, 2.5, 2.6, 3, 3.5]
    arguments += [4, 5.75, 7.1, 9.5, 9.999, 10, 10.5, 12, 17.25, 33, 100, 170.6, 1e3, 12345.678, 1e5, 1e6, 1e9, 1e15, 1e100]
    stirling = lambda x: mp.loggamma(x + 1) - (x + 0.5) * mp.log(x) + x - mp.log(2 * mp.pi) / 2
    pairs = [1e-8, 0.01, 0.3, 0.5, 1, 2.5, 9.9, 25, 1e3, 1e6, 1e12]
    shapes = [0.01, 0.1, 0.5, 1, 2.5, 10, 35.75, 100, 1e3, 1e4, 1e5, 1e6]
    deviations = [-25, -8, -3, -1, -0.1, 0.1, 1, 3, 8, 25]
    gammas = [(a, a * 1e-3) for a in shapes[:6]] + [(a, a + k * a**0.5) for a in shapes for k in deviations]
    parameters = [0.05, 0.5, 1, 3.25, 40, 1e3, 1e5, 1e6]
    betas = []
    for a in parameters:
        for b in parameters:
            centre, spread = a / (a + b), (a * b / (a + b + 1)) ** 0.5 / (a + b)
            betas += [(a, b, centre + k * spread) for k in (-20, -5, -0.3, 0.3, 5, 20)] + [(a, b, 0.01)]
    logs = [5e-324, 1e-310, 1e-300, 1e-10, 0.1, 0.5, 0.7, 0.7072, 0.99, 1 - 2**-50, 1 + 2**-50, 1.01, 1.41, 1.42, 2, 3, 10]
    exponents = [-685, -100.5, -1, -0.4, -0.3, -1e-10, 0, 1e-10, 0.3, 0.4, 1, 2.5, 10, 100.5, 340]
    big = mp.mpf
    write(
        HERE / "reference.json",
        {
            "logGamma": [(x, mp.loggamma(big(x))) for x in arguments],
            "digamma": [(x, mp.digamma(big(x))) for x in arguments if x > 1e-100],
            "stirlingError": [(x, stirling(big(x))) for x in arguments if 1e-4 < x < 1e10],
            "logBeta": [(a, b, log_beta(big(a), big(b))) for a in pairs for b in pairs],
            "regularizedGamma": [(a, x, *accurate(gamma_tails, a, x)) for a, x in gammas if x > 0],
            "regularizedBeta": [(a, b, x, *accurate(beta_tails, a, b, x, 1 - big(x))) for a, b, x in betas if 0 < x < 1],
            "normalCdf": [(z, mp.ncdf(big(z))) for z in (-36.9, -30, -20, -10, -5, -3, -2, -1, -0.5, -1e-5, 0, 1e-5, 0.5, 1, 3, 8)],
            "portableLog": [(x, mp.log(big(x))) for x in logs + [1e100, 1.7e149]],
            "portableExp": [(x, mp.exp(big(x))) for x in exponents],
        },
    )


def quantiles():
    normal = [1e-297, 1e-200, 1e-100, 1e-50, 1e-20, 1.3e-11, 1.4e-11, 1e-8, 1e-5, 0.001, 0.01, 0.025, 0.05, 0.0749, 0.0751, 0.1]
    normal += [0.25, 0.4, 0.499999, 0.5, 0.500001, 0.6, 0.9, 0.9249, 0.9251, 0.975, 0.999, 1 - 2**-20, 1 - 2**-53]
    tails = [1e-100, 1e-30, 1e-10, 1e-3, 0.025, 0.1, 0.3, 0.499, 0.5]
    t_rows, chi_rows, f_rows = [], [], []
    for df in (0.5, 1, 2, 3, 5.5, 10, 30, 100, 1e4, 1e6):
        for p in tails[:-1] + [0.75, 0.999, 1 - 2**-30]:
            tail = 2 * min(big_p := mp.mpf(p), 1 - big_p)
            size = mp.sqrt(df / beta_odds(df / 2, 0.5, tail, False))
            t_rows.append((p, df, size if p > 0.5 else -size))
    for df in (0.02, 0.1, 0.5, 1, 2, 5, 30, 100, 1e4, 1e6):
        for p in tails:
            chi_rows.append((p, df, 2 * gamma_quantile(df / 2, p, False), 2 * gamma_quantile(df / 2, p, True)))
    for d1 in (0.1, 1, 2, 7.5, 50, 1e3, 1e5):
        for d2 in (0.1, 1, 2, 7.5, 50, 1e3, 1e5):
            for p in (1e-100, 1e-3, 0.4):
                scale = mp.mpf(d2) / d1
                f_rows.append((p, d1, d2, *(scale * beta_odds(d1 / 2, d2 / 2, p, upper) for upper in (False, True))))
    write(
        HERE.parent / "statistics" / "reference.json",
        {
            "normalQuantile": [(p, normal_quantile(p)) for p in normal],
            "studentTQuantile": t_rows,
            "chiSquareQuantile": chi_rows,
            "fQuantile": f_rows,
        },
    )


numeric()
quantiles()
