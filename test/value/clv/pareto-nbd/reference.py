"""Writes the values that the Pareto/NBD model is tested against, from 50 digits.

    pip install mpmath==1.3.0
    python test/value/clv/pareto-nbd/reference.py

The likelihood is that of Schmittlein, Morrison & Colombo (1987): the customer is alive at T, or dropped out at a time between
t_x and T, which is integrated numerically; rows with moderate parameters are checked by hypergeometric
functions. The gradient is differenced in 50 digits. Every argument is the number that stands in the table,
to the last bit; every value is the number nearest to the truth.
"""

import json
import pathlib

import mpmath as mp

mp.mp.dps = 50
HERE = pathlib.Path(__file__).parent


def gauss_legendre(n):
    """Nodes and weights between 0 and 1."""
    rule = []
    for i in range(n):
        x = mp.cos(mp.pi * (i + mp.mpf(3) / 4) / (n + mp.mpf(1) / 2))
        for _ in range(12):
            last, value = mp.mpf(1), x
            for m in range(2, n + 1):
                last, value = value, ((2 * m - 1) * x * value - (m - 1) * last) / m
            slope = n * (x * value - last) / (x * x - 1)
            x -= value / slope
        rule.append(((x + 1) / 2, 1 / ((1 - x * x) * slope * slope)))
    return rule


RULE = gauss_legendre(40)


def panels(f, start, end, rate_at):
    """The integral of a log-concave f, over panels so short that 40 nodes are good for 50 digits, until nothing is left."""
    total, left = mp.mpf(0), start
    while left < end:
        width = min(end - left, mp.mpf(1) / 2, 3 / rate_at(min(end, left + mp.mpf(1) / 2)))
        part = width * sum(weight * f(left + width * node) for node, weight in RULE)
        total += part
        left += width
        if part < total * mp.mpf(10) ** -55:
            break
    return total


def dropout(k, alpha, s, beta, tx, T):
    """∫ s·(α+τ)^−k·(β+τ)^−(s+1) dτ from tx to T, by w = ln((m + τ)/(m + tx)) with m = min(α, β)."""
    near, far = min(alpha, beta), max(alpha, beta)
    near_power, far_power = (k, s) if alpha < beta else (s, k)

    def rate(w):
        tau = tx + (near + tx) * mp.expm1(w)
        return near_power + far_power * (near + tau) / (far + tau) + 1

    def density(w):
        tau = tx + (near + tx) * mp.expm1(w)
        return s * (near + tau) * mp.exp(-k * mp.log(alpha + tau) - (s + 1) * mp.log(beta + tau))

    return panels(density, mp.mpf(0), mp.log((near + T) / (near + tx)), rate)


def by_hypergeometric(k, alpha, s, beta, tx, T):
    """The same as a difference of two hypergeometric functions, for moderate parameters only."""

    def tail(t):
        z = abs(alpha - beta) / (max(alpha, beta) + t)
        value = mp.hyp2f1(k + s, s + 1 if alpha >= beta else k, k + s + 1, z)
        return s / (k + s) * mp.exp(-(k + s) * mp.log(max(alpha, beta) + t)) * value

    return tail(tx) - tail(T)


def log_alive(k, alpha, s, beta, T):
    return -k * mp.log(alpha + T) - s * mp.log(beta + T)


def log_likelihood(r, alpha, s, beta, x, tx, T, dropped=dropout):
    k = r + x
    total = mp.exp(log_alive(k, alpha, s, beta, T)) + dropped(k, alpha, s, beta, tx, T)
    return mp.loggamma(k) - mp.loggamma(r) + r * mp.log(alpha) + s * mp.log(beta) + mp.log(total)


def row(r, alpha, s, beta, x, tx, T, horizon, rate):
    arguments = [mp.mpf(v) for v in (r, alpha, s, beta, x, tx, T)]
    R, A, S, B, X, TX, END = arguments
    h, d = mp.mpf(horizon), mp.mpf(rate)
    k = R + X
    ll = log_likelihood(*arguments)
    alive = mp.exp(mp.loggamma(k) - mp.loggamma(R) + R * mp.log(A) + S * mp.log(B) + log_alive(k, A, S, B, END) - ll)
    L = mp.log((B + END + h) / (B + END))
    factor = L if S == 1 else -mp.expm1(-(S - 1) * L) / (S - 1)
    expected = alive * k * (B + END) / (A + END) * factor
    none = mp.exp(log_likelihood(R, A, S, B, X, TX, END + h) - ll)
    y = d * (B + END)
    discounted = alive * k * (B + END) / (A + END) * mp.exp(y) * mp.re(mp.expint(S, y))
    gradient = []
    for i in range(4):
        step = mp.mpf(10) ** -15
        up, down = list(arguments), list(arguments)
        up[i] *= mp.exp(step)
        down[i] *= mp.exp(-step)
        gradient.append((log_likelihood(*up) - log_likelihood(*down)) / (2 * step))
    return [r, alpha, s, beta, x, tx, T, horizon, rate, ll, alive, expected, none, discounted, *gradient]


def arguments():
    cdnow = (0.553, 10.578, 0.606, 11.669)
    for x, tx, T in ((0, 0, 38.86), (2, 30.43, 38.86), (26, 30.86, 31), (200, 38, 40), (5, 0, 40), (3, 40, 40), (0, 0, 0)):
        yield (*cdnow, x, tx, T, 39, 0.0027)
    yield (0.3, 0.001, 0.7, 1000, 12, 5000, 90000, 365, 0.0001)
    yield (0.3, 1000, 0.7, 0.001, 12, 5000, 90000, 365, 0.0001)
    yield (1000, 1e6, 1000, 1e5, 3, 20, 365, 3650, 0.0002)
    yield (2.5, 0.01, 1e-3, 100, 100000, 364.99, 365, 7, 0.001)
    shapes = ((1e-3, 1e-3), (1e-3, 0.5), (0.02, 1e3), (1e3, 1e-3), (1e3, 1e3), (0.4, 1), (2, 2), (7.5, 30), (60, 0.3))
    scales = ((10, 10), (10, 10.000001), (10, 14), (10, 4), (1, 9), (9, 1), (1, 1e4), (1e4, 1))
    histories = ((0, 0, 30), (1, 3, 30), (4, 29.9, 30), (30, 12, 30), (1000, 25, 30), (100000, 29.999, 30), (2, 700, 3000))
    count = 0
    for i, (r, s) in enumerate(shapes):
        for j, (alpha, beta) in enumerate(scales):
            for offset in (0, 3):
                x, tx, T = histories[(i * 3 + j + offset) % len(histories)]
                horizon = (1, 39, 520)[count % 3]
                rate = (0.0027, 0.00001, 0.3)[count % 3]
                count += 1
                yield (r, alpha, s, beta, x, tx, T, horizon, rate)


def counts(r, alpha, s, beta, t, n):
    r, alpha, s, beta, t = (mp.mpf(v) for v in (r, alpha, s, beta, t))

    def poisson(n, tau):
        log = mp.loggamma(r + n) - mp.loggamma(r) - mp.loggamma(n + 1) + r * mp.log(alpha / (alpha + tau))
        return mp.exp(log + (n * mp.log(tau / (alpha + tau)) if n else 0))

    def dropped(u):
        tau = mp.exp(u)
        return poisson(n, tau) * s * mp.exp(s * mp.log(beta / (beta + tau))) * tau / (beta + tau)

    low = mp.log(t) - 140 if n == 0 else mp.log(t) - 140 / mp.mpf(n + 1) - 20
    step = (mp.log(t) - low) / 250
    parts = (mp.fsum(weight * dropped(low + step * (i + node)) for node, weight in RULE) for i in range(250))
    return poisson(n, t) * mp.exp(s * mp.log(beta / (beta + t))) + step * mp.fsum(parts)


def lifetimes():
    """∫ e^(−y·v)·(1 + v)^(−s) dv from zero on."""
    for s in (0.001, 0.3, 0.606, 1, 1.5, 2, 7, 1000):
        for y in (1e-8, 3.1e-4, 0.1, 1, 30, 1e4):
            yield [s, y, float(mp.re(mp.exp(y) * mp.expint(mp.mpf(s), mp.mpf(y))))]


def hypergeometrics():
    """2F1(1, b; c; z), and its derivatives by b, c and z, each divided by it."""
    for b, c in ((1.606, 2.159), (0.001, 1.002), (2.553, 4.159), (1000, 2001), (1.001, 100001), (100000.5, 100001.6)):
        for z in (0, 1e-9, 0.03, 0.0935, 0.5, 0.75):
            B, C, Z = mp.mpf(b), mp.mpf(c), mp.mpf(z)
            step = mp.mpf(10) ** -15
            value = mp.hyp2f1(1, B, C, Z)
            by_b = (mp.hyp2f1(1, B + step, C, Z) - mp.hyp2f1(1, B - step, C, Z)) / (2 * step)
            by_c = (mp.hyp2f1(1, B, C + step, Z) - mp.hyp2f1(1, B, C - step, Z)) / (2 * step)
            by_z = B / C * mp.hyp2f1(2, B + 1, C + 1, Z)
            yield [b, c, z, *(float(v) for v in (value, by_b / value, by_c / value, by_z / value))]


def in_range(values):
    return all(v == 0 or 1e-290 < abs(v) < 1e290 for v in map(mp.re, values))


def main():
    rows = []
    for place in arguments():
        values = row(*place)
        if in_range(values):
            rows.append([float(v) for v in values])
    checks = [r[:7] for r in rows if r[4] < 500 and max(r[0], r[2]) < 100 and 0.05 < r[1] / r[3] < 20]
    for place in checks:
        place = [mp.mpf(v) for v in place]
        assert abs(log_likelihood(*place) - log_likelihood(*place, by_hypergeometric)) < mp.mpf(10) ** -30, place
    places = [(0.553, 10.578, 0.606, 11.669, 39), (0.553, 10.578, 1, 10.578, 500), (40, 12, 0.02, 300, 52), (0.01, 3, 5, 0.5, 20), (0.5, 300, 0.3, 2, 100)]
    pmf = [[*p, n, float(counts(*p, n))] for p in places for n in (0, 1, 2, 7, 60, 171, 400)]
    print(len(rows), "histories,", len(checks), "checked by hypergeometric functions,", len(pmf), "counts")
    lines = lambda table: "[\n    " + ",\n    ".join(json.dumps(line) for line in table) + "\n  ]"
    tables = {
        "histories": rows,
        "counts": [p for p in pmf if p[-1] > 1e-290],
        "lifetimes": list(lifetimes()),
        "hypergeometrics": list(hypergeometrics()),
    }
    text = "{\n  " + ",\n  ".join(json.dumps(name) + ": " + lines(table) for name, table in tables.items()) + "\n}\n"
    (HERE / "reference.json").write_text(text)


if __name__ == "__main__":
    main()
