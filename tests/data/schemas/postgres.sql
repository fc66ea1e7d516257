-- A dump as pg_dump writes it. What must hold afterwards stands in comments, for DuckDB to verify.
-- holds: customer: length(email) <= 120 and country ~ '^[A-Z]{2}$' and length(country) = 2
-- holds: customer: discount between 0 and 100 and updated_at >= created_at
-- holds: orders: shipped_on is null or shipped_on >= ordered_on
-- holds: orders: total > 0 and total < 100000000 and round(total, 2) = total
-- holds: orders: channel in ('web', 'shop', 'phone') and state in ('new', 'paid', 'sent')
-- holds: orders: order_id >= 100 and (order_id - 100) % 5 = 0
-- holds: order_line: quantity between 1 and 99 and price >= 0 and amount = round(quantity * price, 2)
-- holds: staff: length(code) = 4 and hired between date '2010-01-01' and date '2024-12-31'
-- key: customer (customer_id)
-- key: customer (email)
-- key: order_line (order_id, line_no)
-- key: shipment (order_id)
-- key: delivery (order_id, line_no)
-- refers: orders (customer_id) -> customer (customer_id)
-- refers: order_line (order_id) -> orders (order_id)
-- refers: delivery (order_id, line_no) -> order_line (order_id, line_no)
-- refers: shipment (order_id) -> orders (order_id)
-- refers: staff (boss) -> staff (staff_id)
-- refers: staff (department_id) -> department (department_id)
-- refers: department (head) -> staff (staff_id)
-- full: customer: customer_id, email, first_name, active, created_at, country
-- full: orders: order_id, customer_id, state, ordered_on, total
-- strange: EXCLUDE USING gist
-- strange: total * (2)
-- strange: UNIQUE INDEX
-- strange: search tsvector

SET statement_timeout = 0;
\connect shop
CREATE TYPE public.order_state AS ENUM (
    'new',
    'paid',
    'sent'
);
CREATE DOMAIN public.percent AS numeric(5,2)
    CONSTRAINT percent_check CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric)));
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $_$
BEGIN
  NEW.updated_at = now(); CREATE TABLE never (x int); RETURN NEW;
END;
$_$;
CREATE TABLE public.customer (
    customer_id integer NOT NULL,
    email character varying(120) NOT NULL,
    first_name character varying(45) NOT NULL,
    "Birth Date" date,
    tags text[] DEFAULT '{}'::text[],
    extra jsonb,
    active boolean DEFAULT true NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now(),
    country character(2) DEFAULT 'DE'::bpchar NOT NULL,
    discount public.percent DEFAULT 0,
    search tsvector,
    CONSTRAINT customer_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
);
CREATE SEQUENCE public.customer_id_seq START WITH 1;
CREATE TABLE public.orders (
    order_id bigint NOT NULL,
    customer_id integer NOT NULL,
    state public.order_state DEFAULT 'new'::public.order_state NOT NULL,
    channel text DEFAULT 'web'::text,
    ordered_on date NOT NULL,
    shipped_on date,
    total numeric(10,2) NOT NULL,
    CONSTRAINT orders_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'shop'::text, 'phone'::text]))),
    CONSTRAINT orders_check CHECK ((shipped_on >= ordered_on)),
    CONSTRAINT orders_total_check CHECK ((total > (0)::numeric)),
    CONSTRAINT odd CHECK (((total * (2)::numeric) < (99)::numeric)),
    EXCLUDE USING gist (customer_id WITH =)
);
CREATE TABLE public.order_line (
    order_id bigint NOT NULL,
    line_no smallint NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    price numeric(8,2) NOT NULL,
    amount numeric(10,2) GENERATED ALWAYS AS (((quantity)::numeric * price)) STORED,
    CONSTRAINT order_line_check CHECK (((quantity >= 1) AND (quantity < 100) AND (price >= (0)::numeric)))
);
CREATE TABLE public.delivery (
    order_id bigint NOT NULL,
    line_no smallint NOT NULL,
    delivered_at timestamp with time zone
);
CREATE TABLE public.shipment (
    order_id bigint NOT NULL,
    carrier character varying(30) NOT NULL
);
CREATE TABLE public.staff (
    staff_id integer GENERATED ALWAYS AS IDENTITY,
    code character(4) NOT NULL,
    first_name text NOT NULL,
    boss integer,
    department_id integer NOT NULL,
    hired date NOT NULL CHECK (hired BETWEEN '2010-01-01' AND DATE '2024-12-31')
);
CREATE TABLE public.department (
    department_id serial PRIMARY KEY,
    name character varying(40) NOT NULL UNIQUE,
    head integer
);
COPY public.customer (customer_id, email) FROM stdin;
1	it's; CREATE TABLE x
\.
ALTER TABLE ONLY public.customer ALTER COLUMN customer_id SET DEFAULT nextval('public.customer_id_seq'::regclass);
ALTER TABLE public.orders ALTER COLUMN order_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.orders_order_id_seq START WITH 100 INCREMENT BY 5 NO MINVALUE CACHE 1
);
ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (customer_id);
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.order_line ADD CONSTRAINT order_line_pkey PRIMARY KEY (order_id, line_no);
ALTER TABLE ONLY public.delivery ADD CONSTRAINT delivery_pkey PRIMARY KEY (order_id, line_no);
ALTER TABLE ONLY public.shipment ADD CONSTRAINT shipment_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.staff ADD CONSTRAINT staff_pkey PRIMARY KEY (staff_id);
ALTER TABLE ONLY public.customer ADD CONSTRAINT customer_email_key UNIQUE (email);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES public.customer(customer_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.order_line ADD FOREIGN KEY (order_id) REFERENCES public.orders ON DELETE CASCADE;
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_fk FOREIGN KEY (order_id, line_no) REFERENCES public.order_line(order_id, line_no);
ALTER TABLE ONLY public.shipment ADD CONSTRAINT shipment_fk FOREIGN KEY (order_id) REFERENCES public.orders(order_id);
ALTER TABLE ONLY public.staff ADD CONSTRAINT staff_boss FOREIGN KEY (boss) REFERENCES public.staff(staff_id),
    ADD CONSTRAINT staff_department FOREIGN KEY (department_id) REFERENCES public.department(department_id);
ALTER TABLE ONLY public.department ADD CONSTRAINT department_head FOREIGN KEY (head) REFERENCES public.staff(staff_id);
CREATE UNIQUE INDEX one_open ON public.orders USING btree (customer_id) WHERE (state = 'new'::public.order_state);
CREATE INDEX x ON public.orders (total);
COMMENT ON COLUMN public.customer.email IS 'Where we write to';
ALTER TABLE public.customer OWNER TO shop;
