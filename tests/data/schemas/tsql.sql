-- Traders, as SQL Server Management Studio scripts them.
-- holds: Products: UnitPrice >= 0 and UnitsInStock between 0 and 32767 and Rating between 1 and 5
-- holds: Orders: ShippedDate is null or ShippedDate >= OrderDate
-- holds: Customers: length(CustomerID) = 5
-- holds: OrderDetails: Discount >= 0 and Discount <= 1 and Quantity > 0
-- holds: Products: length(Sku) between 3 and 12 and Status in ('A', 'D')
-- key: Customers (CustomerID)
-- key: Orders (OrderID)
-- key: OrderDetails (OrderID, ProductID)
-- key: Products (Sku)
-- refers: Orders (CustomerID) -> Customers (CustomerID)
-- refers: OrderDetails (OrderID) -> Orders (OrderID)
-- refers: OrderDetails (ProductID) -> Products (ProductID)
-- refers: Employees (ReportsTo) -> Employees (EmployeeID)
-- full: Products: ProductID, ProductName, Sku, Discontinued
-- full: Customers: CustomerID, CompanyName
-- strange: [hierarchyid]
-- strange: [UnitPrice] * [UnitsInStock]

SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE TABLE [dbo].[Customers](
	[CustomerID] [nchar](5) NOT NULL,
	[CompanyName] [nvarchar](40) NOT NULL,
	[Phone] [nvarchar](24) NULL,
	[RowGuid] [uniqueidentifier] ROWGUIDCOL NOT NULL DEFAULT (newid()),
 CONSTRAINT [PK_Customers] PRIMARY KEY CLUSTERED
(
	[CustomerID] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF) ON [PRIMARY]
) ON [PRIMARY]
GO
CREATE TABLE [dbo].[Products](
	[ProductID] [int] IDENTITY(1,1) NOT NULL PRIMARY KEY,
	[ProductName] [nvarchar](40) NOT NULL,
	[Sku] [varchar](12) NOT NULL,
	[UnitPrice] [money] NULL CONSTRAINT [DF_Price] DEFAULT ((0)),
	[UnitsInStock] [smallint] NULL,
	[Rating] [tinyint] NULL,
	[Status] [char](1) NOT NULL CHECK ([Status] IN ('A', 'D')),
	[Discontinued] [bit] NOT NULL,
	CHECK ([UnitPrice] * [UnitsInStock] < 1000000)
)
GO
CREATE TABLE [dbo].[Employees](
	[EmployeeID] [int] IDENTITY(10,10) NOT NULL,
	[LastName] [nvarchar](20) NOT NULL,
	[FullTitle] AS ([LastName] + N', employee') PERSISTED,
	[Node] [hierarchyid] NULL,
	[HireDate] [datetime2](7) NULL,
	[Photo] [varbinary](max) NULL,
	[ReportsTo] [int] NULL,
	CONSTRAINT [PK_Employees] PRIMARY KEY CLUSTERED ([EmployeeID] ASC)
)
GO
CREATE TABLE [dbo].[Orders](
	[OrderID] [int] IDENTITY(10248,1) NOT NULL,
	[CustomerID] [nchar](5) NULL,
	[OrderDate] [datetime] NOT NULL,
	[ShippedDate] [datetime] NULL,
	[Freight] [decimal](18, 4) NULL,
	[ShipCity] [nvarchar](15) NULL,
	CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED ([OrderID] ASC)
)
GO
CREATE TABLE [dbo].[OrderDetails](
	[OrderID] [int] NOT NULL,
	[ProductID] [int] NOT NULL,
	[Quantity] [smallint] NOT NULL,
	[Discount] [real] NOT NULL
)
GO
ALTER TABLE [dbo].[OrderDetails] ADD CONSTRAINT [PK_Details] PRIMARY KEY NONCLUSTERED ([OrderID], [ProductID])
GO
ALTER TABLE [dbo].[OrderDetails] ADD CONSTRAINT [DF_Quantity] DEFAULT ((1)) FOR [Quantity]
GO
ALTER TABLE [dbo].[Orders]  WITH NOCHECK ADD  CONSTRAINT [FK_Customer] FOREIGN KEY([CustomerID])
REFERENCES [dbo].[Customers] ([CustomerID])
GO
ALTER TABLE [dbo].[Orders] CHECK CONSTRAINT [FK_Customer]
GO
ALTER TABLE [dbo].[OrderDetails]  WITH CHECK ADD  CONSTRAINT [FK_Order] FOREIGN KEY([OrderID])
REFERENCES [dbo].[Orders] ([OrderID]), CONSTRAINT [FK_Product] FOREIGN KEY([ProductID]) REFERENCES [dbo].[Products] ([ProductID])
GO
ALTER TABLE [dbo].[Employees] ADD FOREIGN KEY([ReportsTo]) REFERENCES [dbo].[Employees] ([EmployeeID])
GO
ALTER TABLE [dbo].[OrderDetails]  WITH CHECK ADD  CONSTRAINT [CK_Discount] CHECK  (([Discount]>=(0) AND [Discount]<=(1)))
GO
ALTER TABLE [dbo].[OrderDetails]  ADD  CHECK  (([Quantity]>(0)))
GO
ALTER TABLE [dbo].[Products] ADD CHECK ([UnitPrice]>=(0)), CHECK ([UnitsInStock]>=(0))
GO
ALTER TABLE [dbo].[Products] ADD CHECK (len([Sku])>=(3)), CHECK ([Rating] BETWEEN 1 AND 5)
GO
CREATE UNIQUE NONCLUSTERED INDEX [UX_Sku] ON [dbo].[Products] ([Sku] ASC)
GO
CREATE PROCEDURE [dbo].[CustOrders] @id nchar(5) AS
BEGIN
	CREATE TABLE #t (x int);
	SELECT * FROM Orders WHERE CustomerID = @id;
END
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Who buys'
GO
